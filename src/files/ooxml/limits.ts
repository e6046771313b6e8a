const mega = 1024 * 1024;

/** What a package of Office Open XML (xlsx, docx) may hold before we refuse it: far above any real report, low enough for a browser tab. */
export const packageLimits = {
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
} as const;
