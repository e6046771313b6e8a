import type { IStyleData, Nullable, Worksheet } from '@univerjs/presets';
import type { Grid } from '../../grid/grid.js';
import { workbookOf, type UniverSession } from './host.js';
import { readNow } from './read.js';

/** One sheet at one moment. */
export interface SheetMoment {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  /** The look of every styled cell, as text to compare. */
  readonly styles: string;
  readonly sheet: Worksheet;
}

/** All sheets as they are now, in tab order; formulas that are due may still show old results. */
export function takeSnapshot(session: UniverSession): SheetMoment[] {
  const sheets = workbookOf(session).getSheets();
  const grids = readNow(session, sheets.map((sheet) => ({ sheet: sheet.getName() })));
  return sheets.map((sheet, index) => ({
    id: sheet.getSheetId(), name: sheet.getName(), grid: grids[index]!, styles: stylesOf(sheet), sheet,
  }));
}

function stylesOf(sheet: Worksheet): string {
  const styles: [number, number, Nullable<IStyleData>][] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const style = typeof cell?.s === 'string' ? sheet.getStyleDataByHash(cell.s) : cell?.s;
    if (style && Object.keys(style).length > 0) styles.push([row, column, style]);
  });
  return JSON.stringify(styles, sortKeys);
}

/** Univer stores the same style with its properties in another order after an edit. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part != null).sort(([one], [other]) => (one < other ? -1 : 1)));
}
