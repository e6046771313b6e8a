import assert from 'node:assert/strict';
import { cleaned, longest, readAnswer, shownAnswer } from '../../../src/narrative/facts/answer.js';
import { fieldOf } from '../../../src/narrative/facts/fields.js';

describe('an answer typed into the pane or a cell', () => {
  for (const [key, typed, expected] of [
    ['published', '12', 12],
    ['published', 12, 12],
    ['published', '１２', 12],
    ['published', '1,234', 1234],
    ['published', ' 3 ', 3],
    ['published', '0', 'none'],
    ['published', '没有', 'none'],
    ['published', '本年没有。', 'none'],
    ['published', '无', 'none'],
    ['published', '不写', 'omit'],
    ['published', '不写这一项', 'omit'],
    ['published', '', undefined],
    ['published', null, undefined],
    ['published', '3次', 'refused'],
    ['published', '-1', 'refused'],
    ['published', '1.5', 'refused'],
    ['published', '1e3', 'refused'],
    ['published', '99999999999999999', 'refused'],
    ['published', true, 'refused'],
    ['informationFee', '1.5', 1.5],
    ['informationFee', '1.555', 'refused'],
    ['review', '逐级审查。', '逐级审查。'],
    ['review', '=1+1', '=1+1'],
    ['review', '无', 'none'],
    ['review', '字'.repeat(longest), '字'.repeat(longest)],
    ['review', '字'.repeat(longest + 1), 'refused'],
  ] as const) {
    it(`${key}: ${JSON.stringify(typed)?.slice(0, 30)}`, () => assert.deepEqual(
      readAnswer(fieldOf(key)!, typed), expected === 'refused' ? 'refused' : { answer: expected }));
  }

  for (const [answer, shown] of [[undefined, null], ['none', '没有'], ['omit', '不写'], [3, 3], ['甲', '甲']] as const)
    it(`shows ${answer}`, () => assert.equal(shownAnswer(answer), shown));
});

describe('a person’s own words', () => {
  for (const [text, clean] of [
    ['1. 甲项不足。', '甲项不足'], ['（二）乙项不足；', '乙项不足'], ['三是丙项不足', '丙项不足'], ['一是，补甲', '补甲'], ['补丙…', '补丙…'],
    ['1.5万条信息未归档', '1.5万条信息未归档'], ['2024年底前归档', '2024年底前归档'], ['十日内更新', '十日内更新'],
    ['甲项不足\n主要是人手少', '甲项不足，主要是人手少'], ['补甲。\r\n充实人员', '补甲。充实人员'], ['无', ''], ['暂无。', ''], [' ', ''], ['---', ''],
    [`甲${'。'.repeat(3000)}`, `甲${'。'.repeat(2901)}`],
  ] as const)
    it(JSON.stringify(text).slice(0, 30), () => assert.equal(cleaned(text), clean));
});
