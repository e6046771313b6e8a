import assert from 'node:assert/strict';
import { boundLines, textColumn, textColumnWords } from '../../src/finder/bound-text.js';
import { readSections } from '../../src/finder/sections.js';
import { currentForm as form } from '../../src/form/index.js';
import { parseAddress } from '../../src/grid/address.js';
import type { Grid } from '../../src/grid/grid.js';
import { textsIn } from '../texts.js';

const grid = (name: string, ...rows: readonly (readonly (string | number | null)[])[]): Grid =>
  ({ name, cells: rows.map((row) => row.map((value) => ({ value }))), merges: [] });
const draft = grid('稿件', ['序号', '内容', null], [1, '甲。', 7], [2, '乙。\n丙。', null], [3, '  ', null], [4, '丁。', '旁注']);
const [overview, problems] = ['一、总体情况', '五、存在的主要问题及改进情况'];
const at = (area: string, sheet = '稿件') => ({ sheet, area: parseAddress(area)! });

describe('a column of text that a person points at', () => {
  for (const [area, start] of [
    ['B2:B5', 'B2'], ['B2:B3', 'B2'], ['B5', 'B1'], ['A1', 'A1'], ['B1:B5', 'B1'],
    ['A1:B5', undefined], ['B2:C3', undefined], ['B5:C5', undefined], ['D1:D5', undefined], ['C1:C3', 'C1'], ['B6:B9', undefined],
  ] as const) {
    it(`${area} ${start ? `is the text from ${start} down` : 'is none'}`, () => {
      assert.deepEqual(textColumn(draft, parseAddress(area)!)?.area, start && parseAddress(start));
    });
  }

  it('is read from its first cell down, paragraph by paragraph, each with its cell', () => {
    assert.deepEqual(boundLines([draft], at('B2')), [['甲。', 'B2'], ['乙。', 'B3'], ['丙。', 'B3'], ['丁。', 'B5']].map(([text, cell]) =>
      ({ text, at: { sheet: '稿件', cell } })));
    assert.equal(textColumnWords(at('B2')), '稿件!B2起');
  });

  for (const [what, lines, expected] of [
    ['with headings has their sections', [['某局2024年政府信息公开工作年度报告'], ['序。'], [overview], ['甲。'], [problems], ['乙。']],
      { preface: '序。', overview: '甲。', problems: '乙。' }],
    ['with one heading has that section', [[overview], ['甲。']], { overview: '甲。' }],
    ['without any is the overview', [['某局2024年政府信息公开工作年度报告'], ['甲。'], ['乙。']], { overview: '甲。\n乙。' }],
  ] as const) {
    it(what, () => assert.deepEqual(textsIn(readSections([grid('稿件', ...lines)], form, false, at('A1'))), expected));
  }

  it('goes before a sheet that has all headings, unless it has no words or its sheet is gone', () => {
    const ours = grid('正文', [overview], ['我们的。'], [problems]);
    const read = (binding: ReturnType<typeof at>) => textsIn(readSections([ours, draft], form, false, binding));
    assert.deepEqual(read(at('B2')), { overview: '甲。\n乙。\n丙。\n丁。' });
    for (const lost of [at('D1'), at('B9'), at('A1', '没有')]) assert.deepEqual(read(lost), { overview: '我们的。', problems: '' });
  });
});
