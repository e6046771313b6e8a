/** Far above any real table, low enough for a browser tab. */
export const csvLimits = {
  bytes: 12 * 1024 * 1024,
  cells: 100_000,
  columns: 1_000,
  /** Characters of one cell; Excel's own limit is 32767. */
  text: 100_000,
} as const;
