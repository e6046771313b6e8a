const mega = 1024 * 1024;

/** What a PDF may hold before we refuse it: far above any real report, low enough for a browser tab. */
export const limits = {
  fileBytes: 32 * mega,
  pages: 300,
  /** All packed streams of the file, unpacked. */
  unpackedBytes: 256 * mega,
  /** One of them. */
  streamBytes: 64 * mega,
  streams: 50_000,
  /** Drawing steps of one page, and of all pages. */
  pageSteps: 300_000,
  steps: 3_000_000,
  /** Characters of one page, and of all pages. */
  pageGlyphs: 60_000,
  glyphs: 1_000_000,
  /** Ruling lines of one page; a page with more is a drawing, and its lines are no borders. */
  pageLines: 50_000,
  /** Borders of one page, once stretches that meet are one. */
  pageBorders: 2000,
  /** Rows times columns of one table on one page. */
  tableCells: 20_000,
} as const;
