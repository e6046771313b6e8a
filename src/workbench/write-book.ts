import type { Settings } from '../files/settings.js';
import { editXlsx, newXlsx, type CellEdit } from '../files/xlsx/index.js';
import type { SheetDesign } from '../grid/design.js';
import { flagRules } from '../workbook/file/flag-rules.js';
import { isFlagFormula } from '../workbook/flags.js';
import type { Flag } from '../workbook/port.js';

/** What it takes to write a workbook: plain data, so that a worker can do it. */
export interface BookPlan {
  /** The file whose cells are patched; undefined where all sheets are written anew. */
  readonly original: Uint8Array | undefined;
  readonly cells: readonly (readonly [sheet: string, cells: readonly CellEdit[]])[];
  /** Sheets to add; all of them where there is no original. */
  readonly sheets: readonly SheetDesign[];
  /** All flags; undefined where the original has them already. */
  readonly flags: readonly Flag[] | undefined;
  readonly settings: Settings;
}

/** Throws a FileError. */
export function writeBook({ original, cells, sheets, flags, settings }: BookPlan): Uint8Array {
  const editor = editXlsx(original ?? newXlsx(sheets, { settings }));
  if (original !== undefined) {
    if (cells.length > 0) editor.setBlocks(new Map(cells));
    for (const design of sheets) editor.addSheet(design);
  }
  if (flags !== undefined) editor.setFillRules(flagRules(flags), isFlagFormula);
  if (!isSame(editor.settings().values, settings)) editor.setSettings(settings);
  return editor.bytes();
}

function isSame(one: Settings, other: Settings): boolean {
  const sorted = (settings: Settings): string => JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
