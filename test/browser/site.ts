import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { isStale } from '../../scripts/build.mjs';
import { isOneFileStale, oneFile } from '../../scripts/one-file.mjs';
import { startServer, type RunningServer } from '../../scripts/start.mjs';

let built: Promise<unknown> | undefined;

/** Serves the pages as `npm start` does; they are built once a run, and only when a source is newer. */
export async function serveSite(): Promise<RunningServer> {
  await buildSite();
  return startServer({ port: 0 });
}

export async function buildSite(): Promise<void> {
  built ??= isStale() ? run('build') : Promise.resolve();
  await built;
}

/** The address of gouji.html on the disk. */
export async function makeOneFile(): Promise<string> {
  if (isOneFileStale()) await run('one-file');
  return pathToFileURL(oneFile).href;
}

/** In a process of its own: webpack is slow behind the TypeScript loader that mocha runs with. */
function run(script: string): Promise<unknown> {
  return promisify(execFile)(process.execPath, [join(import.meta.dirname, `../../scripts/${script}.mjs`)]);
}
