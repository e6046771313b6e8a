import { BoundedReader } from '../files/bounded/reader.js';
import type { ReportReader } from '../workbook/read-bounded.js';
import { startInPage } from './page-worker.js';

/** One worker for all files that are read while the page stands. */
export const reportReader: ReportReader = new BoundedReader(startInPage(() =>
  new Worker(new URL('./reading-worker.js', import.meta.url), /* webpackChunkName: "reading-worker" */ { type: 'module' })));
