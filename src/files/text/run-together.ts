import { tableKeys } from '../../form/index.js';
import type { Equation, Figure, Form, Table } from '../../form/types.js';
import type { Grid } from '../../grid/grid.js';
import { narrowed } from '../../report/full-width.js';
import type { UnreadReason } from '../../report/unread.js';
import { officialLabel } from '../../finder/label.js';
import { tableGrid, rowsOf } from './table-grid.js';
import { consistent, splitsOf } from './splits.js';

/**
 * Tables whose cells a page has run together: `规章000行政规范性文件693665`. A row is read only where its digits can be parted
 * in one way, by their number alone or because the form's equations leave no other. undefined for any other text.
 */
export function readRunTogether(
  text: string, form: Form,
): { readonly grids: readonly Grid[]; readonly notes: readonly string[] } | undefined {
  const plain = narrowed(text).replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, '').replace(/[“”„‟"「」『』]/g, '"');
  const grids: Grid[] = [];
  const unread: string[] = [];
  for (const key of tableKeys) {
    const table = form.tables[key];
    const digits = digitsOf(plain, table);
    if (!digits) continue;
    const rows = readRows(table, form, digits);
    const lost = new Map<string, UnreadReason>();
    for (const [row, figures] of rowsOf(table)) {
      if (rows.has(row) || !(digits.has(row) || digits.has(''))) continue;
      lost.set(row, 'runTogether');
      unread.push(`${table.shortName}“${figures[0]!.rowPath.at(-1)!}”`);
    }
    grids.push(tableGrid(table, { rows, unread: lost }));
  }
  if (grids.length === 0 && unread.length === 0) return undefined;
  const note = '表格里的数字连在一起，只读了按等式只有一种分法的行，请核对。';
  return { grids, notes: unread.length === 0 ? [note] : [note, `${unread.join('、')}的数字分不开，没有读。`] };
}

/** The digits after each row's label; undefined where the table's head is not there in the form's order. */
function digitsOf(text: string, table: Table): Map<string, string> | undefined {
  const head = table.cells.filter(({ role, text: words }) => role === 'head' && words !== undefined).sort((one, other) =>
    one.row - other.row || one.column - other.column);
  const words = (cells: typeof head): string => cells.map((cell) => officialLabel(cell.text!).label).join('');
  if (table.labelColumns === 0) {
    const last = words(head.filter(({ row }) => row === table.headRows - 1));
    const at = text.indexOf(last);
    const run = at < 0 ? '' : /^\d+/.exec(text.slice(at + last.length, at + last.length + 60))?.[0] ?? '';
    return run === '' ? undefined : new Map([['', run]]);
  }
  const leaves = table.headRows > 0
    ? words(head.filter(({ row }) => row === table.headRows - 1))
    : words(head.filter(({ row, column }) => row === 1 && column > 0));
  let from = text.indexOf(leaves);
  if (from < 0) return undefined;
  from += leaves.length;
  const places: { readonly row: string | undefined; readonly start: number; readonly end: number }[] = [];
  for (const label of labelsOf(table)) {
    const start = text.indexOf(label.label, from);
    if (start < 0) continue;
    places.push({ row: label.row, start, end: start + label.label.length });
    from = start + label.label.length;
  }
  // digits that end in other signs are nobody's for certain; a row without any is a blank one that the page does not show
  const found = new Map<string, string>();
  places.forEach(({ row, end }, index) => {
    const until = places[index + 1]?.start ?? end + 60;
    const between = text.slice(end, until);
    const run = index === places.length - 1 ? /^[\d.]+(?=\D)/.exec(between)?.[0] : /^[\d.]+$/.exec(between)?.[0];
    // the number of the next heading is no figure: 0000000四、
    if (row !== undefined && (run !== undefined || /\d/.test(between))) found.set(row, run ?? '');
  });
  return found.size > 0 ? found : undefined;
}

/** Labels of rows and of their groups, and of heads between them, in printed order. */
function labelsOf(table: Table): { readonly label: string; readonly row: string | undefined }[] {
  const rowAt = new Map(table.cells.flatMap((cell) =>
    (cell.figure === undefined ? [] : [[cell.row, table.figures.find(({ key }) => key === cell.figure)!.row] as const])));
  return table.cells.filter(({ role, text, row }) =>
    text !== undefined && (role === 'label' || (role === 'head' && table.headRows === 0 && row > 1)))
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map((cell) => ({ label: officialLabel(cell.text!).label, row: cell.role === 'label' && isLast(table, cell)
      ? rowAt.get(cell.row)
      : undefined }));
}

/** A group's label is followed by another label, not by figures. */
function isLast(table: Table, { row, column, columns }: Table['cells'][number]): boolean {
  return column + columns === table.labelColumns
    && !table.cells.some((other) => other.role === 'label' && other.row === row && other.column > column);
}

type Numbers = readonly (number | string)[];

function readRows(table: Table, form: Form, digits: ReadonlyMap<string, string>): Map<string, Numbers> {
  const rows = new Map<string, Numbers>();
  if (table.labelColumns === 0) {
    const sums = form.equations.filter((equation) => equation.table === table.key);
    const readings = splitsOf(digits.get('')!, table.figures.length, (numbers) =>
      sums.every((sum) => holdsFor(sum, table.figures, numbers)));
    if (readings?.length === 1) {
      const [only] = readings as [number[]];
      let at = 0;
      for (const [row, figures] of rowsOf(table)) rows.set(row, only.slice(at, at += figures.length));
    }
    return rows;
  }
  const candidates = new Map<string, readonly (readonly number[])[]>();
  for (const [row, figures] of rowsOf(table)) {
    const run = digits.get(row);
    if (run === undefined) continue;
    if (figures.length === 1) {
      if (/^\d{1,12}(?:\.\d{1,8})?$/.test(run)) rows.set(row, [run]);
      continue;
    }
    const own = form.equations.filter(({ left, right }) =>
      [...left, ...right].every((key) => figures.some((figure) => figure.key === key)));
    const readings = /^\d+$/.test(run)
      ? splitsOf(run, figures.length, (numbers) => own.every((equation) => holdsFor(equation, figures, numbers)))
      : undefined;
    if (readings && readings.length > 0) candidates.set(row, readings);
  }
  for (const [row, numbers] of oneReadingEach(table, form, candidates)) rows.set(row, numbers);
  return rows;
}

/** Rows with one reading, and those that the columns' equations leave one for. */
function oneReadingEach(table: Table, form: Form, candidates: ReadonlyMap<string, readonly (readonly number[])[]>): Map<string, Numbers> {
  const open = [...candidates].filter(([, readings]) => readings.length > 1);
  const only = new Map([...candidates].filter(([, readings]) => readings.length === 1).map(([row, readings]) => [row, readings[0]!]));
  const known = new Set(candidates.keys());
  const columns = form.equations.filter(({ table: own, left, right }) => own === table.key
    && [...left, ...right].every((key) => known.has(table.figures.find((figure) => figure.key === key)!.row)));
  const kept = consistent(open.map(([, readings]) => readings), (chosen) => {
    const values = new Map(only);
    open.forEach(([row], at) => values.set(row, chosen[at]!));
    const flat = [...rowsOf(table)].flatMap(([row, figures]) => figures.map((figure, at) => [figure.key, values.get(row)?.[at]] as const));
    const byKey = new Map(flat);
    return columns.every(({ left, right }) =>
      sum(left.map((key) => byKey.get(key) ?? NaN)) === sum(right.map((key) => byKey.get(key) ?? NaN)));
  });
  open.forEach(([row], at) => { if (kept?.[at]!.size === 1) only.set(row, [...kept[at]][0]!); });
  return only;
}

function holdsFor({ left, right }: Equation, figures: readonly Figure[], numbers: readonly number[]): boolean {
  const at = (key: string): number => numbers[figures.findIndex((figure) => figure.key === key)] ?? NaN;
  return sum(left.map(at)) === sum(right.map(at));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}
