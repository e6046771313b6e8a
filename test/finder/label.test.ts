import assert from 'node:assert/strict';
import { matchLabel, namesInOne, normaliseLabel, officialLabel, similarity } from '../../src/finder/label.js';

const han = (length: number): string => '政'.repeat(length);

describe('a label made comparable', () => {
  for (const [what, text, expected] of [
    ['as it is printed', '本年新收', '本年新收'],
    ['with spaces and line breaks in it', ' 本年\n新\u3000收\u200b', '本年新收'],
    ['in full width', '（一）予以公开：', '(一)予以公开'],
    ['with quotes of any kind', '“三需要”「行政查询」', '"三需要""行政查询"'],
    ['with 、 after its number', '1、属于国家秘密', '1.属于国家秘密'],
    ['with a full-width stop after its number', '12．其他', '12.其他'],
    ['with a colon at its end, and one inside', '其中:合计:', '其中:合计'],
    ['with note marks behind it and in it', '规章①（一）²', '规章(一)'],
    ['with a circled number before it', '①规章', '1规章'],
    ['of 80 characters', han(80), han(80)],
    ['of 81 characters', han(81), ''],
    ['of 80 characters and a space', `${han(80)} `, han(80)],
    ['of 80 characters and a colon', `${han(80)}：`, han(80)],
    ['of 81 characters and a colon', `${han(81)}：`, ''],
    ['of 40 characters that are three each', '㈠'.repeat(40), ''],
    ['of 80 characters in 320', `${han(80)}${' '.repeat(240)}`, han(80)],
    ['of 80 characters in 321', `${han(80)}${' '.repeat(241)}`, ''],
  ] as const) it(what, () => assert.equal(normaliseLabel(text), expected));
});

describe('how like two labels are', () => {
  for (const [one, other, changes] of [
    ['', '结转', 2],
    ['结转', '结转', 0],
    ['甲乙', '丙丁', 2],
    ['本年新收', '本年新增', 1],
    ['本年新收', '本年收', 1],
    ['年新收', '本年新收', 1],
    ['结转', '转结', 1],
    ['转结申请', '结转申请', 1],
    ['上年结转', '上年转结', 1],
    ['上年结转申请', '上年转结申清', 2],
    ['甲乙丙', '丙甲乙', 2],
    ['甲乙', '乙丙', 2],
    ['甲乙', '丙甲', 2],
    ['甲乙丙', '乙丁丙', 2],
    ['甲甲乙', '乙甲甲', 2],
    ['乙甲丙', '甲乙甲丙', 1],
    ['甲乙丙丁', '乙甲丁丙', 2],
  ] as const) it(`${changes} changes between ${one || 'nothing'} and ${other}`, () => {
    const expected = 1 - changes / Math.max(one.length, other.length);
    assert.equal(similarity(one, other), expected);
    assert.equal(similarity(other, one), expected);
  });

  it('nothing and nothing are equal', () => assert.equal(similarity('', ''), 1));
});

describe('the official label that a label says', () => {
  const official = ['一、本年新收', '二、上年结转', '（一）予以公开', '1.属于国家秘密', '2.属于国家秘密', '总计', '其他（含第三方）'].map(officialLabel);
  for (const [label, expected] of [
    ['', undefined],
    ['总计', { index: 5, exact: true }],
    ['二、上年结转', { index: 1, exact: true }],
    ['二、上年转结', { index: 1, exact: false }],
    ['上年结转', { index: 1, exact: false }],
    ['一、上年结转', undefined],
    ['本年新增', { index: 0, exact: false }],
    ['2.涉及国家秘密', { index: 4, exact: false }],
    ['3.属于国家秘密', undefined],
    ['属于国家秘密', { index: 3, exact: false }],
    ['(一)予以公布', { index: 2, exact: false }],
    ['(二)予以公开', undefined],
    ['其他', { index: 6, exact: false }],
    ['其他(第三方等)', { index: 6, exact: false }],
    ['合并计算', undefined],
    // three of five characters are just near enough
    ['上年结余数', { index: 1, exact: false }],
    ['上年余额数', undefined],
  ] as const) it(label || '(nothing)', () => assert.deepEqual(matchLabel(label, official), expected));

  it('are several where two rows became one', () => {
    for (const [label, names] of [
      ['二、上年结转(一)予以公开', [1, 2]],
      ['(一)予以公开一、本年新收总计', [2, 0, 5]],
      ['总计总计', [5, 5]],
      ['一、本年新收', []],
      ['一、本年新收等', []],
      ['一、本年新收二、上年转结', []],
      ['其中一、本年新收二、上年结转', []],
      ['', []],
    ] as const) assert.deepEqual(namesInOne(label, official), names, label);
  });

  it('takes the first of two that are equally near', () => {
    assert.deepEqual(matchLabel('结转件', ['结转数', '结转量'].map(officialLabel)), { index: 0, exact: false });
  });

  it('takes the nearer one, wherever it stands', () => {
    assert.deepEqual(matchLabel('结转总件数', ['结转总数', '结转的总件数'].map(officialLabel)), { index: 1, exact: false });
  });

  for (const [text, ordinal, bare] of [
    ['1.属于国家秘密', '1.', '属于国家秘密'],
    ['12.其他', '12.', '其他'],
    ['123.其他', '', '123.其他'],
    ['9件', '', '9件'],
    ['9.其他', '9.', '其他'],
    ['0.其他', '0.', '其他'],
    ['(七)其他', '(七)', '其他'],
    ['(甲)其他', '', ''],
    ['(一其他', '', ''],
    ['七、其他处理', '七、', '其他处理'],
    ['八、其他处理', '', '八、其他处理'],
    ['其、他', '', '其、他'],
    ['一其他', '', '一其他'],
    ['一、其他(含第三方)', '一、', '其他'],
    ['其他', '', '其他'],
  ] as const) it(`${text} has the number ${ordinal || 'none'}`, () => {
    const { label, ...said } = officialLabel(text);
    assert.deepEqual({ label, ...said }, { text, label: text, ordinal, bare });
  });
});
