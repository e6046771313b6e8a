import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import type { CheckResult } from '../../src/check/finding.js';
import { waiverFor } from '../../src/check/waiver-for.js';
import { blockWords } from '../../src/check/suspect-words.js';
import { currentForm as form, figureOf } from '../../src/form/index.js';
import { parseAddress } from '../../src/grid/address.js';
import { readReport } from '../../src/finder/read-report.js';
import { flagsOf } from '../../src/workbook/flags-of.js';
import { templateAddress, templateSheets } from '../../src/workbook/sheets/template.js';
import { gridOf } from '../finder/design-grid.js';
import { changed, seed } from '../reports.js';

const suqian = seed('suqian-2024');

/** The official workbook of the report with these cells typed over, its formulas calculated. */
function checked(cells: Readonly<Record<string, number | null>>): { result: CheckResult; read: ReturnType<typeof readReport> } {
  // a total that a formula works out follows
  let figures = { ...suqian.figures, ...cells };
  for (let pass = 0; pass < 3; pass++) {
    for (const { left, right } of form.equations) {
      if (right.length !== 1 || right[0]! in cells) continue;
      if (left.every((key) => typeof figures[key] === 'number')) {
        figures = { ...figures, [right[0]!]: left.reduce((sum, key) => sum + figures[key]!, 0) };
      }
    }
  }
  const read = readReport(templateSheets(form, { ...suqian, figures }).map(gridOf), form);
  return { result: check(read.report, { tables: read.tables, grids: read.grids }), read };
}

describe('the wrong cell in a workbook', () => {
  it('is the typed one: totals that formulas work out follow it and are never blamed', () => {
    const { result, read } = checked({ 'applications.granted.person': 4108 });
    const [block] = result.suspects;
    assert.ok(block?.outcome === 'found');
    assert.deepEqual(block.suspects[0]!.changes, [{ figure: 'applications.granted.person', from: 4108, to: 1408 }]);
    assert.equal(blockWords(form, read.report, block), 'D7应为1408，现为4108。可能是两位数字颠倒。');
    for (const { changes } of block.suspects) for (const { figure } of changes) assert.notEqual(figureOf(form, figure).column, 'total');
  });

  it('is on the list for every typed cell of table 3, and is flagged when it alone is likeliest', () => {
    const details = form.tables.applications.figures.filter(({ row, column }) => column !== 'total' && row !== 'concluded');
    for (const { key } of details) {
      const right = suqian.figures[key]!;
      const { result, read } = checked({ [key]: right + 7 });
      const [block, ...others] = result.suspects;
      assert.ok(block?.outcome === 'found' && others.length === 0, key);
      assert.ok(block.suspects.some(({ changes }) => changes.length === 1 && changes[0]!.figure === key && changes[0]!.to === right), key);
      const flagged = flagsOf(result, read.report.places).filter(({ level }) => level === 'suspect');
      const best = block.suspects.filter(({ rank }) => rank === 1);
      const { cell } = templateAddress(form, best[0]!.changes[0]!.figure);
      const at = parseAddress(cell)!;
      assert.deepEqual(flagged.map(({ area }) => area), best.length === 1 ? [at] : [], key);
    }
  });

  it('is named for the totals of Hongze 2023 that were left at 0: 11 and 5', () => {
    const hongze = seed('hongze-2023');
    assert.deepEqual(check(hongze).suspects.map((block) => blockWords(form, hongze, block)), [
      '行政复议 × 总计应为11，现为0。可能是总计没有填（为0）。', '复议后起诉 × 总计应为5，现为0。可能是总计没有填（为0）。',
    ]);
  });

  it('is the same, and never a formula, where a person has explained one of the two sums', () => {
    const { result, read } = checked({ 'applications.granted.person': 4108 });
    assert.equal(result.findings.length, 2);
    const waiver = waiverFor(result.findings[1]!, read.report, { reason: '如此', name: '张三', date: '2026-01-15' });
    const { suspects, explained } = check({ ...read.report, waivers: [waiver] }, { tables: read.tables });
    assert.deepEqual([suspects, explained], [result.suspects, 1]);
  });

  it('is not looked for where a person has explained the sum', () => {
    const hongze = seed('hongze-2023');
    const { findings } = check(hongze);
    const waivers = findings.map((finding) => waiverFor(finding, hongze, { reason: '如此', name: '张三', date: '2026-01-15' }));
    assert.equal(check({ ...hongze, waivers: waivers.slice(0, 1) }).suspects.length, 1);
    assert.deepEqual(check({ ...hongze, waivers }).suspects, []);
  });

  it('of a report that passes is nowhere', () => assert.deepEqual([check(suqian).suspects, check(suqian).fillings], [[], []]));
});

describe('a blank that only one value fits', () => {
  it('is told for each typed cell of a report whose totals are typed', () => {
    for (const { left, right } of form.equations.filter(({ rule }) => rule === 'applications/row-total')) {
      const result = check(changed(suqian, left[0]!, null));
      assert.deepEqual(result.fillings.map(({ figure, value }) => [figure, value]), [[left[0]!, suqian.figures[left[0]!]!]], right[0]);
    }
  });

  it('is told of a total whose parts are all there', () => {
    const { fillings } = check(changed(suqian, 'disputes.review.total', null));
    assert.deepEqual(fillings, [{ figure: 'disputes.review.total', value: 170, proof: 'equations' }]);
  });

  it('is not what somebody wrote a word in', () => {
    const report = changed(suqian, 'applications.unavailable.notHeld.person', null);
    const entries = { 'applications.unavailable.notHeld.person': { value: null, text: '很多', problem: { kind: 'text' } } } as const;
    assert.deepEqual(check({ ...report, entries }).fillings, []);
  });

  it('is told of the cell that a person types, not of the totals that formulas will work out', () => {
    const key = 'applications.unavailable.notHeld.person';
    const { sheet, cell } = templateAddress(form, key);
    const { row, column } = parseAddress(cell)!;
    const grids = templateSheets(form, suqian).map(gridOf).map((grid) =>
      (grid.name === sheet ? { ...grid, cells: grid.cells.with(row, grid.cells[row]!.with(column, undefined)) } : grid));
    const { report, tables } = readReport(grids, form);
    assert.deepEqual(check(report, { tables, grids }).fillings, [{ figure: key, value: suqian.figures[key]!, proof: 'equations' }]);
  });

  it('is not told from a total that a formula works out of the blank itself', () => {
    const { result } = checked({ 'disputes.review.upheld': null, 'disputes.review.total': null });
    assert.deepEqual(result.fillings, []);
  });
});
