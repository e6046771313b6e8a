import { BoundedReader } from '../files/bounded/reader.js';
import type { ReportReader } from '../workbook/read-bounded.js';
import { startReading } from './own-workers.js';
import { startInPage } from './page-worker.js';

/** One worker for all files that are read while the page stands. */
export const reportReader: ReportReader = new BoundedReader(startInPage(startReading));
