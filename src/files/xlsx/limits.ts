import { packageLimits } from '../ooxml/limits.js';

/** What a workbook may hold before we refuse it, beside what any package may. */
export const limits = {
  partBytes: packageLimits.partBytes,
  sheets: 1000,
  cells: 1_000_000,
  merges: 50_000,
  /** Steps spent on emptying covered cells; only overlapping merges come near. */
  mergeWork: 5_000_000,
  sharedStrings: 1_000_000,
  /** Characters in one cell read. Excel's own limit is 32767. */
  textLength: 1_000_000,
  /** Characters in one formula read. Excel's own limit is 8192. */
  formulaLength: 65_536,
  /** Characters in one cell written: what Excel opens. */
  writtenText: 32_767,
  rows: 1_048_576,
  columns: 16_384,
} as const;
