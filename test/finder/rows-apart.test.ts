import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { readDocument } from '../../src/finder/read-document.js';
import type { Grid } from '../../src/grid/grid.js';
import type { Cell } from '../../src/report/cell.js';
import { emptyReport } from '../../src/report/report.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { gridOf } from './design-grid.js';

const figures = Object.fromEntries(form.figures.map(({ key }, index) => [key, index + 1]));
const applications = templateSheets(form, { ...emptyReport(form), figures }).map(gridOf)[2]!;
const [total, next] = ['（七）总计', '四、结转下年度继续办理'];

/** 表三 without its last two rows, so often, and another table with these cells in each row. */
function unreadOf(copies: number, ...rows: readonly (readonly Cell['value'][])[]): string[] {
  const main: Grid = { ...applications, cells: applications.cells.map((row) =>
    (row?.some((cell) => cell?.value === total || cell?.value === next) ? undefined : row)) };
  const piece: Grid = { name: '页', merges: [], cells: rows.map((row) => row.map((value) => ({ value }))) };
  const blocks = [...Array.from({ length: copies }, () => main), piece].map((grid) => ({ kind: 'table', grid } as const));
  const { figures: read, unread } = readDocument({ blocks, notes: [] }).report;
  assert.ok(Object.keys(unread).every((key) => unread[key] === 'misaligned' && !(key in read)));
  assert.equal(Object.keys(read).length, copies === 1 ? form.tables.applications.figures.length - 14 : 0);
  return [...new Set(Object.keys(unread).map((key) => key.split('.')[1]!))];
}

describe('rows of a table that stand apart from it', () => {
  for (const [what, rows, expected] of [
    ['all their numbers', [[total, 1, 2, 3, 4, 5, 6, 21], [next, 1, 0, 0, 0, 0, 0, 1]], ['concluded', 'carriedForward']],
    ['one number', [[next, 3]], ['carriedForward']],
    ['what stands for a number', [[next, '/']], ['carriedForward']],
    ['another label before, and blanks', [['', '三、本年度办理结果', null, total, ' ', 5]], ['concluded']],
    ['words behind the number', [[next, 3, '已核对', 4]], ['carriedForward']],
    ['both names in one cell', [[`${total}\n${next}`, 3]], ['concluded', 'carriedForward']],
    ['no number', [[next], [total, '', '见附表']], []],
    ['a word before the number', [[next, '备注', 3]], []],
    ['the number first', [[3, next], [4, total, 5]], []],
    ['no name', [[3, 4]], []],
    ['a name that is not theirs', [['七、合计', 3]], []],
  ] as const) it(`with ${what}: ${expected.join(', ') || 'none'} unread`, () => assert.deepEqual(unreadOf(1, ...rows), expected));

  it('are not told of where two tables may be the one', () => assert.deepEqual(unreadOf(2, [next, 3]), []));
});
