import { BoundedReader } from '../files/bounded/reader.js';
import { startInPage } from '../pane/page-worker.js';
import type { OpenedBook, XlsxFile } from './opened-book.js';
import { startOpening } from './own-workers.js';

/** One worker for all files that are opened while the page stands. */
export const bookReader = new BoundedReader<XlsxFile, OpenedBook>(startInPage(startOpening));
