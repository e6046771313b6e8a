import { BoundedReader } from '../../files/bounded/reader.js';
import { startInPage } from '../../pane/page-worker.js';
import type { BookPlan } from '../write-book.js';

/** Writes workbooks away from the page, which goes on meanwhile. */
export const bookWriter = new BoundedReader<BookPlan, Uint8Array>(startInPage(() =>
  new Worker(new URL('./writing-worker.js', import.meta.url), /* webpackChunkName: "writing-worker" */ { type: 'module' })));
