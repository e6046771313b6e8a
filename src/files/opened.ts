import type { SourceDocument } from '../grid/document.js';
import type { Grid } from '../grid/grid.js';
import type { StoredSettings } from './settings.js';

/** What a file holds, before anybody looks for a report in it: plain data, that a worker can hand over. */
export type Opened =
  | { readonly kind: 'workbook'; readonly sheets: readonly OpenedSheet[]; readonly settings: StoredSettings }
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'json'; readonly text: string };

export interface OpenedSheet {
  readonly grid: Grid;
  readonly visible: boolean;
}
