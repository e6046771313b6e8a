import { BoundedReader, type StartWorker } from '../files/bounded/reader.js';
import type { PackedReading } from '../workbook/packed-reading.js';
import type { ReportReader } from '../workbook/read-bounded.js';
import type { Foreign } from '../workbook/read-foreign.js';
import { startThread } from './thread.js';

/** In the sources it is TypeScript; in the bundle it lies beside the program, and what several commands share lies in parts/. */
const worker = import.meta.url.endsWith('.ts') ? 'reading-worker.ts'
  : import.meta.url.includes('/parts/') ? '../reading-worker.js' : 'reading-worker.js';

/** Starts a worker that reads reports. */
export const startReading: StartWorker<Foreign, PackedReading> = startThread(new URL(worker, import.meta.url));

/** One worker for all files of a run; the pool has more where these are many. */
export const reportReader: ReportReader = new BoundedReader(startReading);
