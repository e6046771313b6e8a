import { parentPort } from 'node:worker_threads';
import { serve } from '../files/bounded/serve.js';
import { readForeign, type Foreign } from '../workbook/read-bounded.js';

/** The worker of the command line: reads foreign files for report-reader.ts. */
const port = parentPort!;
const read = serve(readForeign, (answer) => port.postMessage(answer));
port.on('message', (foreign: Foreign) => void read(foreign));
