import type { Grid } from './grid.js';

/** One piece of a document, in reading order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

/** What a reader makes of a page, a letter or a text: paragraphs and tables, without their looks. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** What the reader wants a person to know, in Chinese. */
  readonly notes: readonly string[];
}
