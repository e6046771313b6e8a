import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Cell } from '../../../src/report/cell.js';
import type { Grid } from '../../../src/grid/grid.js';
import { currentForm as form } from '../../../src/form/index.js';
import { fields, type FactField } from '../../../src/narrative/facts/fields.js';
import type { Facts } from '../../../src/narrative/facts/facts.js';
import { toldNumber, toldPairs, toldWords } from '../../../src/narrative/facts/answer.js';
import { nothingKept } from '../../../src/workbook/kept/kept.js';
import { readWorkbook } from '../../../src/workbook/reading.js';
import { factsBlocks, factsIn } from '../../../src/workbook/sheets/facts-cells.js';
import { factsSheet, factsTitle } from '../../../src/workbook/sheets/facts-sheet.js';
import { templateSheets } from '../../../src/workbook/sheets/template.js';
import { gridOf } from '../../finder/design-grid.js';
import { someTold } from '../../narrative/told.js';
import { seed } from '../../reports.js';

const sheetOf = (facts: Facts): Grid => gridOf(factsSheet(facts));
const rowOf = (grid: Grid, label: string): number => grid.cells.findIndex((cells) => cells?.[0]?.value === label);

/** The grid with other cells, as a person types them. */
function typed(grid: Grid, ...changes: readonly (readonly [label: string, value: Cell['value']])[]): Grid {
  const cells = grid.cells.map((row) => row && [...row]);
  for (const [label, value] of changes) cells[rowOf(grid, label)]![1] = { value };
  return { ...grid, cells };
}

function written(grid: Grid, facts: Facts): Grid {
  const blocks = factsBlocks(grid, facts);
  assert.ok(blocks !== 'elsewhere');
  const cells = grid.cells.map((row) => (row ? [...row] : []));
  for (const { row, column, values } of blocks) {
    while (cells.length <= row) cells.push([]);
    values[0]!.forEach((value, at) => { cells[row]![column + at] = { value }; });
  }
  return { ...grid, cells };
}

/** Facts as the text takes them: 0 and none are the same. */
const all: readonly (FactField & { key: string })[] = fields;
const meant = (facts: Facts): unknown => Object.fromEntries(all.map(({ key, kind }) => [key,
  kind === 'words' ? toldWords(facts, key as 'review')
    : kind === 'list' ? (key === 'problems' || key === 'lastProblems' ? [facts[key] === 'none', toldPairs(facts, key)] : null)
      : toldNumber(facts, key as 'published')]));

describe('the sheet基本情况', () => {
  const empty = sheetOf({});

  it('asks every question once, says where the answer goes, and is blank', () => {
    const labels = empty.cells.map((row) => row?.[0]?.value);
    for (const field of fields) {
      const label = field.kind === 'list' ? `${field.word}1` : 'unit' in field ? `${field.word}（${field.unit}）` : field.word;
      assert.equal(labels.filter((one) => one === label).length, 1, label);
    }
    assert.equal(labels[0], factsTitle);
    assert.deepEqual(factsIn([empty]), { facts: {}, notes: [] });
  });

  it('says back every answer', () => {
    fc.assert(fc.property(someTold, (facts) => assert.deepEqual(meant(factsIn([sheetOf(facts)])!.facts), meant(facts))), { numRuns: 50 });
  });

  it('takes the answers of the form, whatever it said before; writing twice changes nothing', () => {
    fc.assert(fc.property(someTold, someTold, (before, after) => {
      const grid = written(sheetOf(before), after);
      assert.deepEqual(meant(factsIn([grid])!.facts), meant(after));
      assert.deepEqual(factsBlocks(grid, after), []);
    }), { numRuns: 50 });
  });

  for (const [label, value, facts, note] of [
    ['主动公开条数（条）', 12, { published: 12 }, undefined],
    ['主动公开条数（条）', '１２', { published: 12 }, undefined],
    ['主动公开条数（条）', 0, { published: 'none' }, undefined],
    ['主动公开条数（条）', '没有', { published: 'none' }, undefined],
    ['主动公开条数（条）', '不写', { published: 'omit' }, undefined],
    ['主动公开条数（条）', '12条左右', {}, '填的是“12条左右”，这里只填数字（条）、“没有”或“不写”，没有采用。'],
    ['主动公开条数（条）', -3, {}, '填的是“-3”，这里只填数字（条）、“没有”或“不写”，没有采用。'],
    ['信息处理费（元）', 1.5, { informationFee: 1.5 }, undefined],
    ['公开前审查', '=1+1\n第二行', { review: '=1+1\n第二行' }, undefined],
    ['公开前审查', '字'.repeat(10_000), {}, '文字太长，没有采用。'],
    ['主要问题1', '更新慢', { problems: ['更新慢'] }, undefined],
    ['改进措施3', '按月检查', { measures: ['', '', '按月检查'] }, undefined],
    ['上年问题1', '没有', { lastProblems: 'none' }, undefined],
    ['主要问题1', '没有', { problems: [''] }, undefined],
  ] as const) {
    it(`${label}: ${JSON.stringify(value).slice(0, 30)}`, () => {
      const told = factsIn([typed(empty, [label, value])])!;
      assert.deepEqual(told.facts, facts);
      assert.deepEqual(told.notes.map((one) => one.endsWith(note ?? '-')), note === undefined ? [] : [true], told.notes.join());
    });
  }

  it('is read by its labels: rows may be moved, added and deleted', () => {
    const grid = typed(empty, ['培训次数（次）', 3], ['监督检查次数（次）', 4]);
    const moved = { ...grid, cells: [grid.cells[0], [{ value: '我加的一行' }], ...grid.cells.slice(1).reverse().filter((row) => row?.[0]?.value !== '监督检查次数（次）')] };
    assert.deepEqual(factsIn([moved])!.facts, { trainings: 3 });
    const again = written(moved, { trainings: 5, inspections: 6 });
    assert.deepEqual(factsIn([again])!.facts, { trainings: 5, inspections: 6 });
    assert.equal(again.cells[1]![0]!.value, '我加的一行');
  });

  it('more problems than it has rows for go below', () => {
    const facts = { problems: ['甲', '乙', '丙', '丁'], measures: ['一', '二', '三', '四'] };
    assert.deepEqual(factsIn([written(empty, facts)])!.facts, facts);
  });

  it('what cannot be read stays until somebody answers', () => {
    const grid = typed(empty, ['培训次数（次）', '三四次']);
    assert.equal(written(grid, { published: 3 }).cells[rowOf(grid, '培训次数（次）')]![1]!.value, '三四次');
    assert.equal(written(grid, { trainings: 3 }).cells[rowOf(grid, '培训次数（次）')]![1]!.value, 3);
  });

  it('of somebody else is left alone', () => {
    assert.equal(factsBlocks({ ...empty, cells: [[{ value: '本单位基本情况' }], ...empty.cells.slice(1)] }, { published: 3 }), 'elsewhere');
    assert.equal(factsBlocks(undefined, { published: 3 }), 'elsewhere');
    assert.equal(factsIn([{ ...empty, name: '别的表' }]), undefined);
  });

  it('goes before what is kept, is no part of the report, and its odd answers are told', () => {
    const tables = templateSheets(form, seed('hongze-2023'), true).map((design) => ({ grid: gridOf(design), visible: true }));
    const alone = readWorkbook(tables, { ...nothingKept, facts: { trainings: 9 } });
    assert.deepEqual(alone.kept.facts, { trainings: 9 });
    const sheet = typed(sheetOf({ published: 3 }), ['培训次数（次）', '几次']);
    const both = readWorkbook([...tables, { grid: sheet, visible: true }], { ...nothingKept, facts: { trainings: 9 } });
    assert.deepEqual(both.kept.facts, { published: 3 });
    assert.deepEqual({ ...both.report, notes: [] }, { ...alone.report, notes: [] });
    assert.match(both.report.notes.join(), /“基本情况”B\d+（培训次数）填的是“几次”/);
  });
});
