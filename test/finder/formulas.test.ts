import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { formulaFigures, referredAreas } from '../../src/finder/formulas.js';
import type { TableMap } from '../../src/finder/table-map.js';
import type { Cell } from '../../src/report/cell.js';

const rows = ['received', 'broughtForward', 'granted'] as const;
const columns = ['person', 'enterprise', 'research'] as const;
const key = (row: number, column: number): string => `applications.${rows[row]}.${columns[column]}`;
const total = 'applications.concluded.total';
const elsewhere = 'disputes.review.upheld';
const issued = 'disclosure.regulations.issued';

/** Nine figures in B2:D4 and one in H8, on a sheet called Data; one in B2 of another, and one in A9 of the first, written DATA. */
function figuresOf(formula: string, sheet = "It's"): readonly string[] | undefined {
  const cells: (Cell | undefined)[][] = Array.from({ length: 8 }, () => []);
  cells[7]![7] = { value: 0, formula };
  const grid = { name: 'Data', cells, merges: [] };
  const none = { name: sheet, cells: [], merges: [] };
  const area = { row: 0, column: 0, rows: 9, columns: 9 };
  const map = (table: TableMap['table'], at: typeof grid, places: TableMap['cells']): { state: 'found'; map: TableMap } =>
    ({ state: 'found', map: { table, sheet: at.name, grid: at, area, cells: places, unread: [], variants: [] } });
  const nine = rows.flatMap((_, row) => columns.map((__, column) => [key(row, column), { row: row + 1, column: column + 1 }] as const));
  const tables = {
    disclosure: map('disclosure', { ...none, name: 'DATA' }, { [issued]: { row: 8, column: 0 } }),
    applications: map('applications', grid, { ...Object.fromEntries(nine), [total]: { row: 7, column: 7 } }),
    disputes: map('disputes', none, { [elsewhere]: { row: 1, column: 1 } }),
  };
  const found = formulaFigures(form, tables);
  assert.deepEqual([...found.keys()], [total]);
  return found.get(total);
}

describe('the figures that a formula refers to', () => {
  const row = (at: number): string[] => columns.map((_, column) => key(at, column));
  const column = (at: number): string[] => rows.map((_, own) => key(own, at));
  const all = rows.flatMap((_, at) => row(at));
  for (const [formula, expected] of [
    ['=B2', [key(0, 0)]],
    ['=$d$4-b2', [key(0, 0), key(2, 2)]],
    ['=B2+B2', [key(0, 0)]],
    ['=H8+C3', [key(1, 1)]],
    ['=SUM(B2:C3)', [key(0, 0), key(0, 1), key(1, 0), key(1, 1)]],
    ['=SUM(A1:B3)', [key(0, 0), key(1, 0)]],
    ['=SUM(C2:C4)', column(1)],
    ['=SUM(B3:D3)', row(1)],
    ['=A1+E5', []],
    ['=SUM(C3:C3)', [key(1, 1)]],
    // more cells than figures
    ['=SUM(B2:B40)', column(0)],
    ['=SUM(D1:D40)', column(2)],
    ['=SUM(B3:B40)', [key(1, 0), key(2, 0)]],
    ['=SUM(B2:Z2)', row(0)],
    ['=SUM(A4:Z4)', row(2)],
    ['=SUM(C3:Z9)', [key(1, 1), key(1, 2), key(2, 1), key(2, 2)]],
    ['=SUM(A1:C20)', [issued, ...rows.flatMap((_, at) => [key(at, 0), key(at, 1)])]],
    ['=SUM(A1:Z3)', [...row(0), ...row(1)]],
    ['=SUM(XFA1:XFD40)', []],
    ['=SUM(A1:XFD1048576)', [issued, ...all]],
    // other sheets
    ['=data!A9', [issued]],
    ['=DATA!C3', [key(1, 1)]],
    ["='Data'!C3", [key(1, 1)]],
    ["='it''s'!$B$2", [elsewhere]],
    ['=Nowhere!B2', []],
    // no addresses
    ['="B2"&C3', [key(1, 1)]],
    ['="it says ""B2"""&C3', [key(1, 1)]],
    ['=LOG10(C3)', [key(1, 1)]],
    ['=B2_rate+x.C3+C3', [key(1, 1)]],
    ['=1+2', []],
  ] as const) it(formula, () => assert.deepEqual(figuresOf(formula)?.toSorted(), [...expected].sort()));

  it('are those of an unquoted sheet too', () => assert.deepEqual(figuresOf('=B2+旧表!B2', '旧表'), [key(0, 0), elsewhere]));

  it('are not looked for in a table that was not found', () => {
    const missing = { state: 'missing' } as const;
    assert.deepEqual(formulaFigures(form, { disclosure: missing, applications: missing, disputes: missing }), new Map());
  });
});

describe('the areas that a formula names', () => {
  const b2 = { row: 1, column: 1, rows: 1, columns: 1 };
  for (const [what, formula, expected] of [
    ['its own sheet', '=b2', [b2]],
    ['another sheet', '=表二!B2', [{ ...b2, sheet: '表二' }]],
    ['a quoted sheet', "='one''s own'!B2", [{ ...b2, sheet: "ONE'S OWN" }]],
    ['an area', '=SUM($B$2:C4)', [{ row: 1, column: 1, rows: 3, columns: 2 }]],
    ['a row that no sheet has', '=B0+B2', [b2]],
    ['text alone', '="B2"', []],
    ['in 4096 characters', `=B2${' '.repeat(4093)}`, [b2]],
    ['in 4097 characters', `=B2${' '.repeat(4094)}`, []],
  ] as const) it(what, () => assert.deepEqual(referredAreas(formula), expected));
});
