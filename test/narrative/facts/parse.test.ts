import assert from 'node:assert/strict';
import { longest } from '../../../src/narrative/facts/answer.js';
import { fields } from '../../../src/narrative/facts/fields.js';
import { factsBeside, factsFault, parseFacts } from '../../../src/narrative/facts/parse.js';
import { factsExample, factsFaultWords, factsQuestions } from '../../../src/narrative/facts/words.js';

describe('facts from a file', () => {
  for (const [why, data, said] of [
    ['an array', [], '不是一个JSON对象，例如{"published": 69, "informationFee": "none"}'],
    ['null', null, '不是一个JSON对象，例如{"published": 69, "informationFee": "none"}'],
    ['an unknown name', { nothing: 1 }, '没有“nothing”这一项。全部名称见 gouji narrate --facts-example'],
    ['a name in other letters', { Published: 1 }, '没有“Published”这一项，是不是published。全部名称见 gouji narrate --facts-example'],
    ['a slip of the pen', { trainning: 1 }, '没有“trainning”这一项，是不是trainings。全部名称见 gouji narrate --facts-example'],
    ['a Chinese word', { 培训次数: 1 }, '没有“培训次数”这一项，是不是trainings。全部名称见 gouji narrate --facts-example'],
    ['a name of an object', { __proto__: null, constructor: 1 }, '没有“constructor”这一项。全部名称见 gouji narrate --facts-example'],
    ['words for a number', { trainings: '3次' }, '“trainings”（培训次数）应是0或正整数，或者"none"（本年没有）、"omit"（不写这一项）'],
    ['a fraction', { trainings: 1.5 }, '“trainings”（培训次数）应是0或正整数，或者"none"（本年没有）、"omit"（不写这一项）'],
    ['less than nothing', { informationFee: -1 }, '“informationFee”（信息处理费）应是0或正数，最多两位小数，或者"none"（本年没有）、"omit"（不写这一项）'],
    ['a tenth of a cent', { informationFee: 0.125 }, '“informationFee”（信息处理费）应是0或正数，最多两位小数，或者"none"（本年没有）、"omit"（不写这一项）'],
    ['a number for words', { review: 3 }, '“review”（公开前审查）应是一段文字，或者"none"（本年没有）、"omit"（不写这一项）'],
    ['words for a list', { problems: '甲' }, '“problems”（主要问题）应是一组文字，例如 ["…", "…"]'],
    ['no problems', { problems: 'none' }, '“problems”（主要问题）不能填没有或不写：条例第五十条要求写明主要问题和改进情况'],
    ['10,000 characters', { review: '字'.repeat(10_000) }, `“review”（公开前审查）太长，每条最多${longest}字`],
    ['a hundred problems', { problems: Array.from({ length: 100 }, () => '甲') }, `“problems”（主要问题）太长，每条最多${longest}字，最多99条`],
  ] as const) {
    it(`are refused: ${why}`, () => assert.equal(factsFaultWords(factsFault(data)!), said));
  }

  for (const facts of [
    {}, { published: 0, informationFee: 2230.5 }, { trainings: 'none', review: 'omit', lastProblems: 'none' }, { review: '=1+1\n第二行' },
    { problems: ['甲'], measures: [''] },
  ]) it(`are taken: ${JSON.stringify(facts)}`, () => assert.equal(parseFacts(facts), facts));

  it('the example is taken, and has every name', () => {
    const example = JSON.parse(factsExample());
    assert.equal(factsFault(example), undefined);
    assert.deepEqual(Object.keys(example), fields.map(({ key }) => key));
  });

  it('each name is explained, with its place', () => {
    const lines = factsQuestions().trimEnd().split('\n');
    assert.equal(lines.length, fields.length);
    assert.ok(lines.includes('gazettes  政府公报期数：出版政府公报多少期（期）  写在：一、（一）主动公开；只问部分类别的单位'), lines.join('\n'));
  });

  it('no two have the same word', () => assert.equal(new Set(fields.map(({ word }) => word)).size, fields.length));

  it('beside a report: taken where they are facts', () => {
    assert.deepEqual(factsBeside('\ufeff{"facts": {"published": 69}}'), { published: 69 });
    assert.deepEqual(factsBeside('{"facts": {"published": "69"}}'), {});
    assert.throws(() => factsBeside('{'), SyntaxError);
  });
});
