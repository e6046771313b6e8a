import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { currentForm as form, figureOf, tableKeys } from '../../src/form/index.js';

describe('the form of 2021', () => {
  it('has 200 numbers: 10, 175 and 15', () => {
    assert.deepEqual(tableKeys.map((key) => form.tables[key].figures.length), [10, 175, 15]);
    assert.equal(new Set(form.figures.map((figure) => figure.key)).size, 200);
  });

  it('has 42 equations: 25 row totals, 7 breakdowns, 7 balances, 3 dispute totals', () => {
    const count = (rule: string): number => form.equations.filter((equation) => equation.rule === rule).length;
    assert.deepEqual(
      ['applications/row-total', 'applications/breakdown', 'applications/balance', 'disputes/total'].map(count),
      [25, 7, 7, 3]);
    assert.equal(new Set(form.equations.map((equation) => equation.id)).size, 42);
  });

  it('holds each figure of an equation once, and only figures that it prints', () => {
    for (const equation of form.equations) {
      const terms = [...equation.left, ...equation.right];
      assert.equal(new Set(terms).size, terms.length, equation.id);
      for (const key of terms) assert.equal(figureOf(form, key).number, 'integer');
    }
  });

  it('breaks （七）总计 down into the 21 results of （一）至（六）', () => {
    const total = form.equations.find((equation) => equation.id === 'applications/breakdown:total')!;
    assert.equal(total.left.length, 21);
    assert.deepEqual(total.right, ['applications.concluded.total']);
  });

  for (const [key, rows, columns] of [['disclosure', 14, 4], ['applications', 28, 10], ['disputes', 4, 15]] as const) {
    it(`prints ${key} as ${rows} × ${columns} cells that neither overlap nor leave a hole`, () => {
      const table = form.tables[key];
      assert.deepEqual([table.rows, table.columns], [rows, columns]);
      const covered = new Set<string>();
      for (const cell of table.cells) {
        for (let row = cell.row; row < cell.row + cell.rows; row++) {
          for (let column = cell.column; column < cell.column + cell.columns; column++) {
            assert.ok(!covered.has(`${row},${column}`), `${row},${column} printed twice`);
            covered.add(`${row},${column}`);
          }
        }
      }
      assert.equal(covered.size, rows * columns);
    });
  }

  it('merges 三、本年度办理结果 over 22 rows and the groups over 8, 3, 5 and 3', () => {
    const spans = form.tables.applications.cells.filter((cell) => cell.role === 'label' && cell.rows > 1);
    assert.deepEqual(spans.map((cell) => [cell.text, cell.row, cell.column, cell.rows]), [
      ['三、本年度办理结果', 5, 0, 22], ['（三）不予公开', 7, 1, 8], ['（四）无法提供', 15, 1, 3], ['（五）不予处理', 18, 1, 5], ['（六）其他处理', 23, 1, 3],
    ]);
  });

  it('prints the labels of 表三 as a copy typed from the official form has them', () => {
    const { corner, banner, rows } = JSON.parse(readFileSync(new URL('printed-applications.json', import.meta.url), 'utf8'));
    const own = new Map(form.tables.applications.figures.map((figure) => [figure.row, figure.rowPath]));
    assert.deepEqual([...own], rows);
    assert.deepEqual(form.tables.applications.cells.filter((cell) => !cell.figure && cell.row === 0)
      .map((cell) => cell.text), [corner, banner]);
  });
});
