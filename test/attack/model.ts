import type { FigureKey, Form, PrintedCell, Table, TableKey } from '../../src/form/types.js';
import { tableKeys } from '../../src/form/index.js';
import type { Report } from '../../src/report/report.js';

/** A piece of a cell's text in one look; a line break is a \n. */
export interface Run {
  readonly text: string;
  readonly look?: 'struck' | 'raised';
}

/** A cell as the source of a page writes it: what stands in it and how far it spans. */
export interface Cell {
  readonly runs: readonly Run[];
  readonly rows: number;
  readonly columns: number;
  readonly role: PrintedCell['role'];
  /** Whose numbers stand in it; none where there is no number any more. */
  readonly figures: readonly FigureKey[];
  /** The line at its right is not drawn. */
  readonly open?: boolean;
}

/** Rows as a page's source writes them: each holds the cells that begin in it, in order. */
export interface AttackTable {
  readonly key: TableKey;
  /** Absent where it goes on from the table before. */
  readonly heading?: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A report laid out as tables, before any format; what every damage is done to. */
export interface Model {
  readonly title: string;
  readonly tables: readonly AttackTable[];
}

export function modelOf(form: Form, report: Report): Model {
  return {
    title: `${report.agency}${report.year ?? ''}年政府信息公开工作年度报告`,
    tables: tableKeys.map((key) => ({ key, heading: form.tables[key].heading, rows: rowsOf(form.tables[key], report) })),
  };
}

function rowsOf(table: Table, { figures }: Report): Cell[][] {
  return Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row)
    .sort((one, other) => one.column - other.column)
    .map(({ rows, columns, role, text, figure }) => {
      const value = figure === undefined ? null : figures[figure] ?? null;
      const own = text ?? (value === null ? '' : String(value));
      return { runs: own === '' ? [] : [{ text: own }], rows, columns, role, figures: value === null ? [] : [figure!] };
    }));
}

export function emptyCell(rows = 1, columns = 1): Cell {
  return { runs: [], rows, columns, role: 'label', figures: [] };
}

export const textOf = ({ runs }: Cell): string => runs.map(({ text }) => text).join('');

export const keysIn = (cells: readonly Cell[]): FigureKey[] => cells.flatMap(({ figures }) => figures);

/** A cell where it comes to stand. */
export interface PlacedCell extends Cell {
  readonly row: number;
  readonly column: number;
}

/** As browsers place the cells of a table: each in the first free column, spans cut off at the last row. */
export function placed(rows: AttackTable['rows']): PlacedCell[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]!.has(column)) column++;
      const at = column;
      const height = Math.min(cell.rows, rows.length - row);
      for (let down = 0; down < height; down++) for (let right = 0; right < cell.columns; right++) taken[row + down]!.add(at + right);
      column += cell.columns;
      return { ...cell, rows: height, row, column: at };
    });
  });
}

/** For formats without spans: each cell in its upper left corner, empty ones where it covers others, and none where there is none. */
export function gridOf(rows: AttackTable['rows']): (Cell | undefined)[][] {
  const cells = placed(rows);
  return rows.map((_, row) => {
    const own = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rows);
    const width = Math.max(0, ...own.map(({ column, columns }) => column + columns));
    return Array.from({ length: width }, (__, column) => own.find((cell) => cell.row === row && cell.column === column));
  });
}
