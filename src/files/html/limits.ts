/** Far above any real page, low enough for a browser tab. */
export const htmlLimits = {
  bytes: 12 * 1024 * 1024,
  /** Blocks in each other. */
  depth: 400,
  /** Elements of any kind in each other: a careless page leaves many open. */
  open: 1_000,
  /** Elements, texts and comments of the built tree, which can be far more than the tags. */
  nodes: 500_000,
  /** Opening brackets, wherever they stand. */
  tags: 1_000_000,
  attributes: 500_000,
  /** Characters of all attributes of the built tree. */
  attributeText: 12_000_000,
  /** Paragraphs and cells of words. */
  texts: 100_000,
  tables: 2_000,
  /** Cells of all tables, spans counted. */
  cells: 200_000,
  columns: 1_000,
  /** Characters of one cell or paragraph; the rest is no figure and no label. */
  text: 100_000,
} as const;
