import type { FigureKey, Form, PrintedCell, TableKey } from '../form/types.js';
import { showNumber } from '../narrative/numbers.js';
import type { Report } from '../report/report.js';
import { cleanLine } from './clean.js';

/** A printed cell with what it shows. */
export interface PublishedCell extends Pick<PrintedCell, 'row' | 'column' | 'rows' | 'columns' | 'role'> {
  readonly text: string;
  readonly figure?: FigureKey;
}

export interface PublishedTable {
  readonly key: TableKey;
  /** What it is a table of: its heading without the number. */
  readonly name: string;
  readonly columns: number;
  readonly headRows: number;
  readonly labelColumns: number;
  /** Each row's own cells from left to right; what a cell above covers is not among them. */
  readonly rows: readonly (readonly PublishedCell[])[];
}

export function publishedTable(form: Form, report: Report, key: TableKey): PublishedTable {
  const { heading, columns, headRows, labelColumns, cells, rows } = form.tables[key];
  return {
    key, name: heading.replace(/^[一二三四五六七八九十]+、/, ''), columns, headRows, labelColumns,
    rows: Array.from({ length: rows }, (_, row) =>
      cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column).map((cell) => published(report, cell))),
  };
}

function published(report: Report, { figure, text = '', ...cell }: PrintedCell): PublishedCell {
  return figure === undefined ? { ...cell, text } : { ...cell, figure, text: figureText(report, figure) };
}

/** The number; what stands in its place where it is none; nothing for a blank. */
export function figureText({ figures, entries }: Report, key: FigureKey): string {
  const value = figures[key] ?? null;
  return value === null ? cleanLine(entries[key]?.text ?? '').slice(0, 40) : showNumber(value);
}
