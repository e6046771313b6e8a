import type { IStyleData, Nullable, Worksheet } from '@univerjs/presets';
import type { Grid } from '../../grid/grid.js';
import type { Flag } from '../port.js';
import { flagsOn } from './flag.js';
import { workbookOf, type UniverSession } from './host.js';
import { ownStyles } from './own-style.js';
import { readSheet } from './read.js';

/** One sheet at one moment. */
export interface SheetMoment {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  /** The look of every styled cell, as text to compare. */
  readonly styles: string;
  readonly flags: readonly Flag[];
  readonly sheet: Worksheet;
}

/** An earlier snapshot, and the sheets that something was done to since. */
export interface Since {
  readonly latest: readonly SheetMoment[];
  readonly touched: ReadonlySet<string>;
}

/** All sheets as they are now, in tab order; formulas that are due may still show old results. Only touched sheets are read again. */
export function takeSnapshot(session: UniverSession, since?: Since): SheetMoment[] {
  return workbookOf(session).getSheets().map((sheet) => {
    const id = sheet.getSheetId();
    const former = since?.touched.has(id) ? undefined : since?.latest.find((moment) => moment.id === id);
    const flags = flagsOn(session, sheet);
    return former ? { ...former, flags } : {
      id, name: sheet.getName(), grid: readSheet(session, sheet, undefined), styles: stylesOf(sheet), flags, sheet,
    };
  });
}

function stylesOf(sheet: Worksheet): string {
  const styleOf = ownStyles(sheet);
  const styles: [number, number, Nullable<IStyleData>][] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const style = styleOf(cell);
    if (style && Object.keys(style).length > 0) styles.push([row, column, style]);
  });
  return JSON.stringify(styles, sortKeys);
}

/** Univer stores the same style with its properties in another order after an edit. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part != null).sort(([one], [other]) => (one < other ? -1 : 1)));
}
