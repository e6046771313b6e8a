import { BoundedReader, type StartWorker } from '../files/bounded/reader.js';
import type { PackedReading } from '../workbook/packed-reading.js';
import type { ReportReader } from '../workbook/read-bounded.js';
import type { Foreign } from '../workbook/read-foreign.js';
import { startThread } from './thread.js';

/** The program starts its worker as it starts itself; the sources are TypeScript. */
const worker = import.meta.url.endsWith('.ts') ? 'reading-worker.ts' : 'start.cjs';

/** Starts a worker that reads reports. */
export const startReading: StartWorker<Foreign, PackedReading> = startThread(new URL(worker, import.meta.url));

/** One worker for all files of a run; the pool has more where these are many. */
export const reportReader: ReportReader = new BoundedReader(startReading);
