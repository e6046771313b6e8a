import { parentPort } from 'node:worker_threads';
import { setCodeMaps } from '../files/pdf/code-maps.js';
import { serve } from '../files/bounded/serve.js';
import { readForeign, type Foreign } from '../workbook/read-foreign.js';
import { loadCodeMap } from './code-maps.js';

/** The worker of the command line: reads foreign files for report-reader.ts. */
setCodeMaps(loadCodeMap);
const port = parentPort!;
const read = serve(readForeign, (answer) => port.postMessage(answer));
port.on('message', (foreign: Foreign) => void read(foreign));
