import assert from 'node:assert/strict';
import { readIdentity } from '../../src/finder/identity.js';
import type { Grid } from '../../src/grid/grid.js';

const grid = (...rows: (string | number | null)[][]): Grid => ({
  name: 'x', cells: rows.map((row) => row.map((value) => ({ value }))), merges: [],
});

describe('agency and year', () => {
  for (const [what, rows, agency, year] of [
    ['beside their labels', [['单位名称', '某区档案局'], ['年度', 2024]], '某区档案局', 2024],
    ['with spaces in the label and 年度 behind the year', [['单位 名称：', ' 某区档案局 '], ['报告年度', '2024年度']], '某区档案局', 2024],
    ['in a title', [['某区档案局2024年政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in a title with the year first', [['2024年度某区档案局\n政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in our own title before it is filled in', [['【待填：单位名称】【待填：年度】年政府信息公开工作年度报告']], '', null],
    ['not there', [['单位名称', null], ['年度', '去年']], '', null],
    ['a year that is none', [['年度', 24]], '', null],
  ] as const) {
    it(`are read ${what}`, () => assert.deepEqual(readIdentity([grid(...rows.map((row) => [...row]))]), { agency, year }));
  }
});
