/** Far above any real report, low enough for a browser tab. */
export const textLimits = {
  bytes: 8 * 1024 * 1024,
  lines: 50_000,
  /** What white space parts: on one line, too, each may be a cell. */
  words: 200_000,
  /** What tabs and bars part. */
  cells: 100_000,
} as const;
