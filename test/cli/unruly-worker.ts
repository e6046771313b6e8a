import { parentPort } from 'node:worker_threads';
// at the start and not with the first file, whose time is short here
import '../../src/files/xlsx/opened.js';
import { serve } from '../../src/files/bounded/serve.js';
import { readForeign, type Foreign } from '../../src/workbook/read-foreign.js';

/** Reads as the worker of the command line does, but for files that are named for what no file may do. */
async function read(foreign: Foreign): Promise<unknown> {
  const name = 'name' in foreign ? foreign.name : '';
  if (name.includes('endless')) for (;;);
  if (name.includes('greedy')) for (const kept: unknown[] = []; ; kept.push(new Array(100_000).fill(1)));
  if (name.includes('gone')) process.exit(3);
  if (name.includes('broken')) throw new TypeError('undefined is not a cell');
  return readForeign(foreign);
}

const port = parentPort!;
const answer = serve(read, (said) => port.postMessage(said));
port.on('message', (foreign: Foreign) => void answer(foreign));
