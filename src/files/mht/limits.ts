/** Far above what any program saves, low enough for a browser tab. */
export const mhtLimits = {
  bytes: 20 * 1024 * 1024,
  parts: 1_000,
  /** Parts within parts. */
  depth: 3,
  pages: 50,
} as const;
