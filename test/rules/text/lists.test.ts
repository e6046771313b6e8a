import assert from 'node:assert/strict';
import { listsIn } from '../../../src/rules/text/lists.js';
import { yearsIn } from '../../../src/rules/text/years.js';

describe('the lists of a text', () => {
  for (const [text, expected] of [
    ['一是甲；二是乙；三是丙。', [[1, 2, 3]]],
    ['存在不足：一是甲；二是乙。措施：一是丙；二是丁；三是戊。', [[1, 2], [1, 2, 3]]],
    ['（一）甲。（二）乙。一是丙；二是丁。', [[1, 2], [1, 2]]],
    ['1.甲；2.乙；3.丙，共1.5万元。', [[1, 2, 3]]],
    ['统一是好事，第一是质量，一是一、二是二，唯一是他', []],
    ['二是乙；三是丙。', []],
    ['第一，甲；第二，乙。', [[1, 2]]],
    ['', []],
  ] as const) it(`of “${text}”`, () => assert.deepEqual(listsIn(text).map((list) => list.map(({ ordinal }) => ordinal)), expected));
});

describe('the years of a text', () => {
  for (const [text, expected] of [
    ['2024年收到1件', [2024]], ['二〇二三年和2024 年', [2023, 2024]], ['二○二四年', [2024]],
    ['《2023年工作要点》', []], ['12024年', []], ['〔2021〕30号', []], ['二零二四年', [2024]],
  ] as const) it(`of “${text}”`, () => assert.deepEqual(yearsIn(text).map(({ year }) => year), expected));
});
