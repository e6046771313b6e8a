import type { IStyleData, Worksheet } from '@univerjs/core';
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

/** All sheets as they are now, in tab order; formulas that are due may still show old results. Only sheets that were touched are read. */
export function takeSnapshot(session: UniverSession, latest: readonly SheetMoment[] = []): SheetMoment[] {
  return workbookOf(session).getSheets().map((sheet) => {
    const id = sheet.getSheetId();
    const flags = flagsOn(session, sheet);
    const grid = readSheet(session, sheet);
    const former = latest.find((moment) => moment.id === id);
    return former?.grid === grid ? { ...former, flags } : { id, name: sheet.getName(), grid, styles: stylesOf(sheet), flags, sheet };
  });
}

/** Row by row; of cells side by side that look the same, and of such rows one below the other, the first stands for all. */
function stylesOf(sheet: Worksheet): string {
  const styleOf = ownStyles(sheet);
  const texts = new Map<IStyleData, string>();
  const rows: string[] = [];
  let row = { at: -1, runs: '' };
  let above = row;
  let cell = { at: -1, text: '' };
  const endRow = (): void => {
    if (row.runs === '') return;
    row.runs += cell.at;
    if (row.runs !== above.runs || row.at !== above.at + 1) rows.push(`${above.at}`, `${row.at}:${row.runs}`);
    above = row;
  };
  sheet.getCellMatrix().forValue((at, column, data) => {
    if (at !== row.at) {
      endRow();
      row = { at, runs: '' };
      cell = { at: -1, text: '' };
    }
    const style = styleOf(data);
    const text = style ? textOf(style, texts) : '';
    if (text === '') return;
    if (text !== cell.text || column !== cell.at + 1) row.runs += `${cell.at} ${column} ${text}`;
    cell = { at: column, text };
  });
  endRow();
  return `${rows.join('\n')}\n${above.at}`;
}

function textOf(style: IStyleData, texts: Map<IStyleData, string>): string {
  const known = texts.get(style);
  if (known !== undefined) return known;
  const text = Object.keys(style).length === 0 ? '' : JSON.stringify(style, sortKeys);
  texts.set(style, text);
  return text;
}

/** Univer stores the same style with its properties in another order after an edit. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part != null).sort(([one], [other]) => (one < other ? -1 : 1)));
}
