import type { FigureKey, Form, TableKey } from '../../form/types.js';
import { showNumber } from '../../narrative/numbers.js';
import type { Report } from '../../report/report.js';

/** A number of the picture: the sum of these cells, of this year's report or of last year's. */
export interface Count {
  readonly keys: readonly FigureKey[];
  /** null where a cell is blank or not there. */
  readonly value: number | null;
  readonly lastYear: boolean;
}

/** What one name stands for: the cells whose sum it is. */
export interface Counted {
  readonly name: string;
  readonly keys: readonly FigureKey[];
}

export type Figures = Pick<Report, 'figures'>;

export function countOf({ figures }: Figures, keys: readonly FigureKey[], lastYear = false): Count {
  const value = keys.reduce<number | null>((sum, key) => {
    const figure = figures[key] ?? null;
    return sum === null || figure === null ? null : sum + figure;
  }, 0);
  return { keys, lastYear, value: keys.length === 0 ? null : value };
}

export function shownCount({ value }: Count): string {
  return value === null ? '—' : showNumber(value);
}

export const total = (row: string): FigureKey => `applications.${row}.total`;

/** The outcomes that the form prints, each with all its reasons. */
export function outcomesOf(form: Form): Counted[] {
  const found = new Map<string, FigureKey[]>();
  for (const { key, column, row, rowPath } of form.tables.applications.figures) {
    if (column !== 'total' || rowPath.length < 2 || row === 'concluded') continue;
    const name = withoutOrdinal(rowPath[1]!);
    found.set(name, [...found.get(name) ?? [], key]);
  }
  return [...found].map(([name, keys]) => ({ name, keys }));
}

/** Who applied, by the columns of the form. */
export function applicantsOf(form: Form): Counted[] {
  const columns = form.tables.applications.figures.filter(({ row, column }) => row === 'received' && column !== 'total');
  return columns.map(({ key, columnPath }) => ({ name: columnPath.at(-1) === '其他' ? '其他组织' : columnPath.at(-1)!, keys: [key] }));
}

/** The kinds of dispute, each with its results and its total. */
export function disputesOf(form: Form): { readonly name: string; readonly results: readonly Counted[]; readonly total: Counted }[] {
  const rows = [...new Set(form.tables.disputes.figures.map(({ row }) => row))];
  return rows.map((row) => {
    const own = form.tables.disputes.figures.filter((figure) => figure.row === row);
    const named = own.map(({ key, columnPath, column }) => ({ name: columnPath.at(-1)!, keys: [key], column }));
    return {
      name: own[0]!.rowPath.join('：'), results: named.filter(({ column }) => column !== 'total'),
      total: named.find(({ column }) => column === 'total')!,
    };
  });
}

export function keysOf(form: Form, table: TableKey, column: string): FigureKey[] {
  return form.tables[table].figures.filter((figure) => figure.column === column).map(({ key }) => key);
}

/** （三）不予公开 → 不予公开; what stands in brackets behind a name explains it. */
export function withoutOrdinal(label: string): string {
  return label.replace(/^（[一二三四五六七八九十]+）/, '').replace(/（[^）]*）$/, '');
}
