import { parentPort } from 'node:worker_threads';
import { setCodeMaps } from '../files/pdf/code-maps.js';
import { setNativeZip } from '../files/ooxml/zip/native.js';
import { serve } from '../files/bounded/serve.js';
import { readForeign, type Foreign } from '../workbook/read-foreign.js';
import { loadCodeMap } from './code-maps.js';
import { nodeZip } from './native-zip.js';

/** The worker of the command line: reads foreign files for report-reader.ts. */
setCodeMaps(loadCodeMap);
setNativeZip(nodeZip);

let atLast: () => void = () => undefined;
/** What is to be done once the first file was read: before the answer, after which the process may end at any time. */
export function afterFirst(work: () => void): void {
  atLast = work;
}

const port = parentPort!;
const read = serve(async (foreign: Foreign) => {
  try {
    return await readForeign(foreign);
  } finally {
    atLast();
    atLast = () => undefined;
  }
}, (answer) => port.postMessage(answer));
port.on('message', (foreign: Foreign) => void read(foreign));
