import type { UnreadReason } from '../report/unread.js';
import type { Grid } from './grid.js';

/** One piece of a document, in reading order. */
export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

/** What a reader makes of a page, a letter or a text: paragraphs and tables, without their looks. */
export interface SourceDocument {
  readonly blocks: readonly DocumentBlock[];
  /** Something of the document could not be read at all: what is not found may well stand there. */
  readonly gap?: UnreadReason;
  /** What the reader wants a person to know, in Chinese. */
  readonly notes: readonly string[];
}
