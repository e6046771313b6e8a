import { packageLimits } from '../ooxml/limits.js';

/** What a workbook may hold before we refuse it, beside what any package may. */
export const limits = {
  partBytes: packageLimits.partBytes,
  sheets: 1000,
  /** All sheets as they are read; several may share a part. */
  sheetText: packageLimits.totalBytes,
  cells: 1_000_000,
  /** Cells of text: each may be a label. */
  texts: 150_000,
  /** Of all cells, a shared text in each. */
  characters: 12_000_000,
  /** Of the number formats, one in each cell. */
  formatText: 32_000_000,
  /** Rows that a sheet speaks of, with cells or without. */
  rowsSaid: 1_000_000,
  /** Columns that are hidden or have a width, up to the last one with a cell. */
  columnsSaid: 500_000,
  merges: 50_000,
  /** Steps spent on emptying covered cells; only overlapping merges come near. */
  mergeWork: 5_000_000,
  sharedStrings: 1_000_000,
  /** Characters in one cell read. Excel's own limit is 32767. */
  textLength: 1_000_000,
  /** Characters in one formula read. Excel's own limit is 8192. */
  formulaLength: 65_536,
  /** Of all formulas, shared ones in each cell. */
  formulaText: 32_000_000,
  /** Characters in one cell written: what Excel opens. */
  writtenText: 32_767,
  rows: 1_048_576,
  columns: 16_384,
} as const;
