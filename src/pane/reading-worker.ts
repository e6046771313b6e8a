import { readForeign } from '../workbook/read-foreign.js';
import { serveInPage } from './page-worker.js';

// all readers are here, for report-reader.ts, and none on the page
serveInPage(readForeign);
