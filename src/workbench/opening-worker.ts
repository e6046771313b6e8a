import { serveInPage } from '../pane/page-worker.js';
import { readBook, type XlsxFile } from './opened-book.js';

// for book-reader.ts
serveInPage(async (file: XlsxFile) => readBook(file));
