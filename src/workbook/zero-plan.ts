import { formById } from '../form/index.js';
import type { FigureKey, Form, TableKey } from '../form/types.js';
import { cellAt } from '../grid/grid.js';
import { isBlank } from '../rules/context.js';
import type { CellBlock } from './port.js';
import type { WorkbookReading } from './reading.js';

/** The blanks of one row of the form, which a person may fill with 0 together. */
export interface ZeroRow {
  readonly row: string;
  /** As printed. */
  readonly label: string;
  readonly figures: readonly FigureKey[];
}

/** The rows of a table that hold blanks. A formula is left alone, and so is a total whose parts are not all 0: it is no 0. */
export function zeroRows({ report, tables }: WorkbookReading, table: TableKey): ZeroRow[] {
  const match = tables[table];
  const form = formById(report.form)!;
  if (match.state !== 'found') return [];
  const { map } = match;
  const isEmptyCell = (key: FigureKey): boolean => {
    const at = map.cells[key];
    return at !== undefined && isBlank(report, key) && cellAt(map.grid, at.row, at.column)?.formula === undefined;
  };
  const isNothing = (key: FigureKey): boolean => report.figures[key] === 0 || isBlank(report, key);
  const rows = new Map<string, ZeroRow>();
  for (const { key, row, rowPath } of form.tables[table].figures) {
    if (!isEmptyCell(key) || !partsOf(form, key).every(isNothing)) continue;
    rows.set(row, { row, label: rowPath.at(-1)!, figures: [...(rows.get(row)?.figures ?? []), key] });
  }
  return [...rows.values()];
}

function partsOf(form: Form, total: FigureKey): FigureKey[] {
  return form.equations.flatMap(({ left, right }) => (right.length === 1 && right[0] === total ? left : []));
}

/** The cells of these figures as blocks of one number. */
export function figureBlocks({ tables, report }: WorkbookReading, figures: readonly FigureKey[], value: number | null): CellBlock[] {
  const form = formById(report.form)!;
  return figures.flatMap((key): CellBlock[] => {
    const match = tables[form.figures.find((figure) => figure.key === key)!.table];
    const at = match.state === 'found' ? match.map.cells[key] : undefined;
    return match.state === 'found' && at ? [{ sheet: match.map.sheet, row: at.row, column: at.column, values: [[value]] }] : [];
  });
}
