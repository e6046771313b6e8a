import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentForm as form, tableKeys } from '../../src/form/index.js';
import type { TableKey } from '../../src/form/index.js';
import { findTables, mapArea } from '../../src/finder/find-tables.js';
import { readReport } from '../../src/finder/read-report.js';
import { emptyReport, type Report } from '../../src/report/report.js';
import { sheetNames, templateSheets } from '../../src/workbook/sheets/template.js';
import { seed, seedNames } from '../reports.js';
import { gridOf, shifted, withTexts } from './design-grid.js';

/** Every figure different, so that a figure in the wrong place is seen. */
const numbered: Report = {
  ...emptyReport(form), agency: '某区档案局', year: 2024,
  figures: Object.fromEntries(form.figures.map(({ key }, index) => [key, index + 1])),
};
const grids = templateSheets(form, numbered).map(gridOf);

function figuresIn(these: typeof grids): Record<string, number | null> {
  return readReport(these, form).report.figures;
}

describe('finding the tables by their labels', () => {
  it('reads every figure of the official workbook back, with agency and year', () => {
    const { report, tables } = readReport(grids, form);
    assert.deepEqual(report.figures, numbered.figures);
    assert.deepEqual([report.agency, report.year], ['某区档案局', 2024]);
    for (const key of tableKeys) assert.deepEqual(tables[key].state === 'found' && tables[key].map.variants, []);
  });

  it('says where each table stands', () => {
    const { tables } = readReport(grids, form);
    assert.deepEqual(tableKeys.map((key) => tables[key].state === 'found' && [tables[key].map.sheet, tables[key].map.area]), [
      ['表二', { row: 1, column: 0, rows: 14, columns: 4 }],
      ['表三', { row: 1, column: 0, rows: 28, columns: 10 }],
      ['表四', { row: 1, column: 0, rows: 4, columns: 15 }],
    ]);
  });

  it('reads the same figures wherever the tables were moved to, with empty rows and columns put in', () => {
    const anywhere = fc.array(fc.nat(30), { maxLength: 6 });
    // an empty row between the head of 表四 and its line of figures is allowed, more than three are not
    fc.assert(fc.property(anywhere, anywhere, (rows, columns) => {
      const few = [...new Set(rows)].slice(0, 3);
      assert.deepEqual(figuresIn(grids.map((grid) => shifted(grid, few, columns))), numbered.figures);
    }), { numRuns: 60 });
  });

  it('reads the three tables from one sheet, one below the other', () => {
    const cells: (typeof grids)[number]['cells'][number][] = [];
    for (const grid of grids) cells.push(...Array.from(grid.cells, (row) => row), undefined);
    assert.deepEqual(figuresIn([{ name: '年报', cells, merges: [] }]), numbered.figures);
  });

  for (const [what, change] of [
    ['spaces inside words', (text: string) => [...text].join(' ')],
    ['line breaks inside words', (text: string) => text.replace(/(..)/g, '$1\n')],
    ['half-width brackets and quotes', (text: string) => text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('“', '"').replaceAll('”', '"')],
    ['1、 for 1.', (text: string) => text.replace(/^(\d)\./, '$1、')],
  ] as const) {
    it(`reads labels with ${what} as the official ones`, () => {
      const changed = grids.map((grid) => (grid.name === '单位信息' ? grid : withTexts(grid, change)));
      assert.deepEqual(figuresIn(changed), numbered.figures);
    });
  }

  for (const [found, official, table] of [
    ['二、上年转结政府信息公开申请数量', '二、上年结转政府信息公开申请数量', 'applications'],
    ['四、转结下年度继续办理', '四、结转下年度继续办理', 'applications'],
    ['2.其他法律行政止公开', '2.其他法律行政法规禁止公开', 'applications'],
    ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'applications'],
    ['规范性文件', '行政规范性文件', 'disclosure'],
    ['现行有效件', '现行有效件数', 'disclosure'],
    ['结果纠错', '结果纠正', 'disputes'],
  ] as const) {
    it(`takes ${found} for ${official} and says so`, () => {
      const { report, tables } = readReport(grids.map((grid) => withTexts(grid, (text) => (text === official ? found : text))), form);
      assert.deepEqual(report.figures, numbered.figures);
      const match = tables[table];
      assert.ok(match.state === 'found' && match.map.variants.length > 0);
      assert.ok(match.map.variants.every((variant) => variant.found === found && variant.official === official));
    });
  }

  describe('leaves the figures of a missing row out, and moves no other figure into it:', () => {
    const rows = new Map(form.figures.filter(({ table }) => table !== 'disputes').map(({ table, row, rowPath }) =>
      [`${table}.${row}.`, rowPath.at(-1)!]));
    for (const [prefix, label] of rows) {
      it(label, () => {
        const without = grids.map((grid) => ({ ...grid, cells: grid.cells.map((row) =>
          (row?.some((cell) => cell?.value === label) ? undefined : row)) }));
        assert.deepEqual(figuresIn(without), Object.fromEntries(Object.entries(numbered.figures).filter(([key]) =>
          !key.startsWith(prefix))));
      });
    }
  });

  describe('表四 with its columns in another order', () => {
    const table = grids.find(({ name }) => name === '表四')!;
    const inOrder = (columns: readonly number[]): typeof table => ({
      ...table, cells: table.cells.map((row) => row && columns.map((column) => row[column])),
    });
    const disputes = Object.fromEntries(form.tables.disputes.figures.map(({ key }) => [key, numbered.figures[key]]));
    const groups = [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10, 11, 12, 13, 14]] as const;
    // the label of a group stands over its first column, or over any other of its columns
    for (const [what, ...order] of [
      ['纠正 and 其他 exchanged in the first group', [0, 2, 1, 3, 4], groups[1], groups[2]],
      ['总计 first in each group', [4, 0, 1, 2, 3], [9, 5, 6, 7, 8], [14, 10, 11, 12, 13]],
      ['each group in another order', [1, 0, 2, 4, 3], [9, 8, 7, 6, 5], [10, 13, 12, 11, 14]],
      ['行政复议 behind the suits', groups[1], groups[2], groups[0]],
      ['the groups and their columns in another order', [14, 13, 12, 11, 10], [0, 3, 2, 1, 4], [6, 5, 7, 8, 9]],
    ] as const) it(`reads ${what} by the labels`, () => assert.deepEqual(figuresIn([inOrder(order.flat())]), disputes));

    const relabelled = (labels: Readonly<Record<string, string | null>>): typeof table => ({
      ...table, cells: table.cells.map((row, r) =>
        row?.map((cell, c) => (labels[`${r},${c}`] === undefined ? cell : { value: labels[`${r},${c}`]! }))),
    });
    for (const [what, labels] of [
      ['a group that holds a label twice', { '2,2': '结果纠正' }],
      ['a label that is none of the five', { '3,7': '撤诉' }],
      ['two groups with the same name', { '2,5': '复议后起诉' }],
      ['行政复议 over the last group and no name over the others', { '1,0': null, '2,5': null, '2,10': '行政复议' }],
    ] as const) it(`finds nothing with ${what}`, () => assert.deepEqual(figuresIn([relabelled(labels)]), {}));

    it('reads groups without any name in the order of the form', () => {
      assert.deepEqual(figuresIn([relabelled({ '1,0': null, '1,5': null, '2,5': null, '2,10': null })]), disputes);
    });

    it('reads every order of the groups, and of the columns in each', () => {
      const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...all], { minLength: all.length });
      const orders = fc.tuple(...groups.map((group) => shuffled(group))).chain((blocks) => shuffled(blocks));
      fc.assert(fc.property(orders, (order) => assert.deepEqual(figuresIn([inOrder(order.flat())]), disputes)), { numRuns: 100 });
    });

    it('reads no figure as another column, whichever two columns are exchanged', () => {
      for (const one of groups.flat()) for (const other of groups.flat()) {
        const read = figuresIn([inOrder(groups.flat().map((column) => (column === one ? other : column === other ? one : column)))]);
        for (const [key, value] of Object.entries(read)) {
          const from = table.cells[4]!.findIndex((cell) => cell?.value === value);
          assert.equal(key.split('.')[2], form.tables.disputes.figures[from]!.column, `${one} and ${other} exchanged`);
        }
      }
    });
  });

  it('asks when two tables fit', () => {
    const twice = [...grids, { ...grids.find(({ name }) => name === '表三')!, name: '上年' }];
    const match = findTables(twice, form).applications;
    assert.deepEqual(match.state === 'ambiguous' && match.candidates.map(({ sheet }) => sheet), ['表三', '上年']);
    const bound =
      findTables(twice, form, { applications: { sheet: '上年', area: { row: 0, column: 0, rows: 40, columns: 12 } } }).applications;
    assert.equal(bound.state === 'found' && bound.map.sheet, '上年');
  });

  it('finds nothing in sheets that only speak of the same things', () => {
    const cells = [[{ value: '规章' }], [{ value: '我局未制发规章，结果维持不变' }], [{ value: '一、本年新收政府信息公开申请数量' }, { value: 3 }]];
    const tables = findTables([{ name: 'x', cells, merges: [] }], form);
    assert.deepEqual(tableKeys.map((key) => tables[key].state), ['missing', 'missing', 'missing']);
  });

  it('takes a selection without labels by its size, and no other', () => {
    const bare = { name: 'x', cells: [], merges: [] };
    for (const [key, rows, columns] of [['applications', 25, 7], ['applications', 28, 10], ['disputes', 1, 15], ['disclosure', 14, 4]] as const) {
      const map = mapArea(bare, form.tables[key], { row: 5, column: 2, rows, columns });
      assert.equal(Object.keys(map!.cells).length, form.tables[key].figures.length);
    }
    assert.deepEqual(mapArea(bare, form.tables.applications, { row: 5, column: 2, rows: 25, columns: 7 })!.cells['applications.received.person'], {
      row: 5, column: 2,
    });
    assert.equal(mapArea(bare, form.tables.applications, { row: 5, column: 2, rows: 24, columns: 7 }), undefined);
  });

  for (const name of seedNames) {
    it(`reads the figures of ${name} back from the official workbook`, () => {
      const { figures } = seed(name);
      const read = figuresIn(templateSheets(form, { ...emptyReport(form), figures }).map(gridOf));
      for (const { key } of form.figures) {
        assert.equal(read[key], figures[key] ?? null, `${key} on ${sheetNames[key.split('.')[0] as TableKey]}`);
      }
    });
  }
});
