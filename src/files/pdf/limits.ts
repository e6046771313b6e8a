const mega = 1024 * 1024;

/** What a PDF may hold before we refuse it: far above any real report, low enough for a browser tab. */
export const limits = {
  fileBytes: 32 * mega,
  pages: 300,
  /** All streams of the file but pictures, unpacked. */
  unpackedBytes: 96 * mega,
  /** One of them. */
  streamBytes: 32 * mega,
  streams: 50_000,
  /** The drawing steps as written, counted on each page that uses them. */
  contentBytes: 24 * mega,
  /** What is drawn again and again, at the size of the largest of its kind. */
  formBytes: 64 * mega,
  /** Characters that code tables of fonts list. */
  codes: 2_000_000,
  /** Those of all fonts that the pages use, each of which has a list of its own, and of fonts that are held at once. */
  fontCodes: 5_000_000,
  heldFontCodes: 600_000,
  /** Drawing steps of one page, and of all pages. */
  pageSteps: 100_000,
  steps: 200_000,
  /** How often forms are drawn: each costs as much as hundreds of steps. */
  forms: 3000,
  /** Characters of one page, and of all pages. */
  pageGlyphs: 60_000,
  glyphs: 1_000_000,
  /** Ruling lines of one page; a page with more is a drawing, and its lines are no borders. */
  pageLines: 50_000,
  /** Of all pages. */
  lines: 200_000,
  /** Borders of one page, once stretches that meet are one. */
  pageBorders: 2000,
  /** Rows times columns of one table on one page. */
  tableCells: 20_000,
} as const;
