import { cellAddress, qualifiedAddress } from '../../src/grid/address.js';
import type { Area } from '../../src/grid/grid.js';
import { flagFill, flagLevels } from '../../src/workbook/flags.js';
import type { FlagLevel, WorkbookPort } from '../../src/workbook/port.js';

/** A workbook with the contents of fixture.ts, seen from the port and from the person who owns it. */
export interface TestHost {
  readonly port: WorkbookPort;
  /** Formulas get new values while the workbook is open. A file on disk does not calculate. */
  readonly calculates: boolean;
  /** What a person types into a cell, not through the port; null is the Delete key. */
  userEdit(sheet: string, row: number, column: number, value: string | number | null): Promise<void>;
  /**
   * Everything that a user would call theirs: for each sheet values, formulas, number formats, fills, merges,
   * conditional formats, widths, …, and what travels with the file such as custom XML parts.
   * Plain data, compared with deepEqual.
   */
  snapshot(): Promise<unknown>;
  /** What a person sees flagged, read from the host's conditional formats and not from our bookkeeping; see shownFlags. */
  flagged(): Promise<Record<string, FlagLevel>>;
  /** Protects the sheet without a password, all cells locked. */
  protect(sheet: string): Promise<void>;
  /** What Excel's document inspector does: removes the custom XML parts, so that our settings are gone. */
  loseSettings(): Promise<void>;
  /** A second port to the same open workbook, as another pane has it. */
  another(): Promise<WorkbookPort>;
  /** What a person does with “移动或复制”: the sheet with all that is on it, under the name that is answered. Only where hosts can. */
  copySheet?(sheet: string): Promise<string>;
  /** A person inserts a row before this one. Only where a person can. */
  insertRow?(sheet: string, row: number): Promise<void>;
  /** Only where the host has a cell-edit mode. */
  beginCellEdit?(): Promise<void>;
  endCellEdit?(): Promise<void>;
  /** Saves as a person does: every part of the file, as plain data to compare with deepEqual. */
  saved(): Promise<unknown>;
  /** Saves as a person does, closes the workbook and opens the saved file. This host is dead afterwards. */
  reopen(): Promise<TestHost>;
  close(): Promise<void>;
}

export interface ShownRule {
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly fill: string;
}

/** What `flagged` answers, from the sheet's fill rules with the strongest (the one that wins) first: 'sheet!A1' → level. */
export function shownFlags(rules: readonly ShownRule[]): Record<string, FlagLevel> {
  const shown: Record<string, FlagLevel> = {};
  for (const { sheet, areas, fill } of rules) {
    const level = flagLevels.find((each) => flagFill[each].toUpperCase() === fill.toUpperCase());
    if (!level) continue;
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          shown[qualifiedAddress(sheet, cellAddress(row, column))] ??= level;
        }
      }
    }
  }
  return shown;
}
