import { BoundedReader } from '../files/bounded/reader.js';
import type { ReportReader } from '../workbook/read-bounded.js';
import { startThread } from './thread.js';

/** In the bundle it lies beside it as JavaScript, in the sources as TypeScript. */
const worker = import.meta.url.endsWith('.ts') ? 'reading-worker.ts' : 'reading-worker.js';

/** One worker for all files of a run. */
export const reportReader: ReportReader = new BoundedReader(startThread(new URL(worker, import.meta.url)));
