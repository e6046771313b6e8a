import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { readSections } from '../../src/finder/sections.js';
import type { Grid } from '../../src/grid/grid.js';
import { textsIn } from '../texts.js';

const text = (...rows: readonly (readonly (string | number | null)[] | undefined)[]): Grid =>
  ({ name: 'x', cells: rows.map((row) => row?.map((value) => ({ value }))), merges: [] });
const lines = (...paragraphs: string[]): Grid => text(...paragraphs.map((value) => [value]));
const [overview, disclosure, problems, other] =
  ['一、总体情况', '二、主动公开政府信息情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];

describe('the texts of the sections', () => {
  for (const [what, grids, expected] of [
    ['under two headings', [lines(overview, '甲。', '乙。', other, '丙。')], { overview: '甲。\n乙。', other: '丙。' }],
    ['under three headings', [lines(overview, '甲。', problems, '乙。', other, '丙。')], { overview: '甲。', problems: '乙。', other: '丙。' }],
    ['without what stands above the title', [lines('草稿', '首页 > 年报', '某局2024年政府信息公开工作年度报告', '序。', overview, '甲。', other)],
      { preface: '序。', overview: '甲。', other: '' }],
    ['with a preface and without the title', [lines('某局2024年政府信息公开工作年度报告', '序。', '序二。', overview, '甲。', other)],
      { preface: '序。\n序二。', overview: '甲。', other: '' }],
    ['with a line in a section that ends as a title does', [lines(overview, '见政府信息公开工作年度报告', other)],
      { overview: '见政府信息公开工作年度报告', other: '' }],
    ['with what stands beside a table', [lines(overview, '甲。', disclosure, '表说明。', other, '丙。')],
      { overview: '甲。', disclosure: '表说明。', other: '丙。' }],
    ['without the lines of a table that was not found as one',
      [lines(overview, '规章 3', disclosure, '规章', '规 章 | 0 | 1', '12', '现行有效件数', '有效 12 件', other, '12')],
      { overview: '规章 3', disclosure: '有效 12 件', other: '12' }],
    ['of cells with several lines', [lines(overview, '甲。\n乙。\r\n \n丙。', `丁。\n${problems}\n戊。`, other)],
      { overview: '甲。\n乙。\n丙。\n丁。', problems: '戊。', other: '' }],
    ['from the first text of each row', [text([null, '  ', overview], undefined, [3, '甲。', '旁注'], [], ['\n', null], [null, other], ['丙。'])],
      { overview: '甲。', other: '丙。' }],
    ['from the sheet that has the headings', [lines('别的。', overview), lines(overview, '甲。', problems, '乙。')],
      { overview: '甲。', problems: '乙。' }],
    ['from the first of two such sheets', [lines(overview, '甲。', problems), lines(overview, '乙。', problems)], { overview: '甲。', problems: '' }],
    ['under a heading twice', [lines(overview, '甲。', other, '乙。', overview, '丙。')], { overview: '甲。\n丙。', other: '乙。' }],
    ['nowhere with one narrative heading', [lines(overview, '甲。', disclosure, '乙。')], {}],
    ['nowhere with the same heading twice', [lines(overview, '甲。', overview, '乙。')], {}],
    ['nowhere where the second heading is not the first text of its row', [text([overview], ['甲。', other], ['乙。'])], {}],
    ['nowhere with headings of tables alone', [lines(disclosure, '甲。', '三、收到和处理政府信息公开申请情况', '乙。')], {}],
    ['nowhere without sheets', [], {}],
  ] as const) it(what, () => assert.deepEqual(textsIn(readSections(grids, form)), expected));

  it('have the cell that holds each paragraph, except on paper', () => {
    const sheet = text([overview], [null, '甲。\n乙。'], [other]);
    const at = { sheet: 'x', cell: 'B2' };
    assert.deepEqual(readSections([sheet], form), { overview: [{ text: '甲。', at }, { text: '乙。', at }], other: [] });
    assert.deepEqual(readSections([sheet], form, true), { overview: [{ text: '甲。' }, { text: '乙。' }], other: [] });
  });
});
