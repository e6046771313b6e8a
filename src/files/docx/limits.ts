/** What a Word document may hold before we refuse it; the bounds of the zip and of the XML apply as well. */
export const limits = {
  /** Those in cells too. */
  paragraphs: 100_000,
  tables: 1000,
  rows: 100_000,
  cells: 100_000,
  /** Cells of all tables counted as the full rectangle that each spans. */
  area: 1_000_000,
  /** Columns of one table; Word itself stops at 63. */
  columns: 500,
  /** Characters in one paragraph or cell. */
  textLength: 1_000_000,
  /** Of all paragraphs, with the numbers that lists put before them. */
  characters: 12_000_000,
} as const;
