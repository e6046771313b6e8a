import { tableKeys } from '../form/index.js';
import type { FigureKey, Form, TableKey } from '../form/types.js';
import { cellAddress, qualifiedAddress } from '../grid/address.js';
import { cellAt } from '../grid/grid.js';
import type { ReportReading } from '../finder/read-report.js';
import { addsUp } from '../finder/sums.js';
import type { Report } from '../report/report.js';
import type { CellBlock } from './port.js';

/** What would happen to one figure's cell. */
export interface ImportStep {
  readonly figure: FigureKey;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `表三!D5`. */
  readonly address: string;
  readonly now: number | string | null;
  readonly next: number;
  /** What the formula will come to once its parts are in. */
  readonly comesTo?: number;
  /**
   * `fill`: the cell is blank. `overwrite`: it holds something else. `same`: it holds the number already. `formula`: a sum
   * works it out and comes to the number. `formulaDiffers`: it comes to another number and is left alone.
   */
  readonly kind: 'fill' | 'overwrite' | 'same' | 'formula' | 'formulaDiffers';
}

export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  /** Figures that the imported report does not have, by table. */
  readonly unread: Readonly<Record<TableKey, number>>;
}

/** What an imported report would put where. Figures whose table is not in the workbook take no part. */
export function planImport(form: Form, { tables }: ReportReading, imported: Report): ImportPlan {
  const steps: ImportStep[] = [];
  const unread: Record<TableKey, number> = { disclosure: 0, applications: 0, disputes: 0 };
  for (const table of tableKeys) {
    const match = tables[table];
    for (const { key } of form.tables[table].figures) {
      const next = imported.figures[key];
      if (typeof next !== 'number') {
        unread[table] += 1;
        continue;
      }
      const at = match.state === 'found' ? match.map.cells[key] : undefined;
      if (match.state !== 'found' || !at) continue;
      const { grid, sheet, cells } = match.map;
      const cell = cellAt(grid, at.row, at.column);
      const value = cell?.value ?? null;
      const step = {
        figure: key, sheet, row: at.row, column: at.column, address: qualifiedAddress(sheet, cellAddress(at.row, at.column)), next,
      };
      const now = typeof value === 'boolean' ? String(value) : value;
      if (cell?.formula === undefined) {
        steps.push({ ...step, now, kind: now === next ? 'same' : now === null || now === '' ? 'fill' : 'overwrite' });
        continue;
      }
      const sum = form.equations.find(({ right, left }) =>
        right.length === 1 && right[0] === key && addsUp(grid, at, left.flatMap((part) => cells[part] ?? [])));
      const comesTo = sum?.left.reduce((total, part) => total + (imported.figures[part] ?? NaN), 0);
      steps.push({
        ...step, now, ...(comesTo === undefined || Number.isNaN(comesTo) ? {} : { comesTo }),
        kind: (comesTo ?? now) === next ? 'formula' : 'formulaDiffers',
      });
    }
  }
  return { steps, unread };
}

/** The cells to write: blank ones, and with `overwrite` also those that hold something else. Formulas are left alone. */
export function importBlocks({ steps }: ImportPlan, overwrite: boolean): CellBlock[] {
  return steps
    .filter(({ kind }) => kind === 'fill' || (overwrite && kind === 'overwrite'))
    .map(({ sheet, row, column, next }) => ({ sheet, row, column, values: [[next]] }));
}
