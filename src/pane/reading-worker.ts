import { setCodeMaps } from '../files/pdf/code-maps.js';
import { readForeign } from '../workbook/read-foreign.js';
import { loadCodeMap } from './code-maps.js';
import { serveInPage } from './page-worker.js';

// all readers are here, for report-reader.ts, and none on the page
setCodeMaps(loadCodeMap);
serveInPage(readForeign);
