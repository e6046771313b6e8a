const mega = 1024 * 1024;

/** What a workbook may hold before we refuse it: far above any real report, low enough for a browser tab. */
export const limits = {
  fileBytes: 64 * mega,
  entries: 4000,
  partBytes: 32 * mega,
  /** All parts that one reading unpacks, together. */
  totalBytes: 96 * mega,
  /** Inflated to packed size; parts under 1 MB may pack better. */
  ratio: 250,
  depth: 100,
  attributes: 128,
  elements: 500_000,
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
