import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isStale } from '../../scripts/build.mjs';
import { startServer, type RunningServer } from '../../scripts/start.mjs';

let built: Promise<unknown> | undefined;

/** Serves the pages as `npm start` does; they are built once a run, and only when a source is newer. */
export async function serveSite(): Promise<RunningServer> {
  built ??= isStale() ? build() : Promise.resolve();
  await built;
  return startServer({ port: 0 });
}

/** In a process of its own: webpack is slow behind the TypeScript loader that mocha runs with. */
function build(): Promise<unknown> {
  return promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../scripts/build.mjs')]);
}
