import assert from 'node:assert/strict';
import { cleanLine, linesOf } from '../../src/publish/clean.js';
import { isHeading, lineOf } from '../../src/publish/line.js';

describe('a line of a text', () => {
  for (const [text, lead, rest, alone] of [
    ['（一）主动公开', '（一）主动公开', '', true],
    ['(一)主动公开', '(一)主动公开', '', true],
    ['（二）依申请公开。全年新收3件。', '（二）依申请公开。', '全年新收3件。', false],
    ['（十二）监督：已开展。', '（十二）监督：', '已开展。', false],
    [`（一）${'长'.repeat(40)}`, '', `（一）${'长'.repeat(40)}`, false],
    [`（一）${'长'.repeat(40)}。好。`, '', `（一）${'长'.repeat(40)}。好。`, false],
    ['全年（一）公开。', '', '全年（一）公开。', false],
    ['1.公开', '', '1.公开', false],
    ['', '', '', false],
  ] as const) {
    it(`${text.slice(0, 20)} begins with ${lead || 'nothing set apart'}`, () => {
      assert.deepEqual(lineOf(text), { lead, text: rest });
      assert.equal(isHeading(lineOf(text)), alone);
    });
  }
});

describe('a text for print', () => {
  for (const [what, text, expected] of [
    ['lines of any kind', '甲\r\n乙\r丙\u2028丁\n\n戊', ['甲', '乙', '丙', '丁', '戊']],
    ['no indent of its own', '　　甲 \t', ['甲']],
    ['no controls and no turned text', '甲\u0000\u0008\u001b[2J\u202e乙\ufeff\uffff', ['甲[2J乙']],
    ['no half of a character', '甲\ud800乙\udc00𠮷', ['甲\ufffd乙\ufffd𠮷']],
    ['one line for a tab', '甲\t乙', ['甲 乙']],
    ['nothing', ' \n　', []],
  ] as const) it(`has ${what}`, () => assert.deepEqual(linesOf(text), expected));

  it('is no line break', () => assert.equal(cleanLine('甲\n乙'), '甲 乙'));
});
