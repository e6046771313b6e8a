import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../files/bounded/answer.js';
import { bounds } from '../files/bounded/bounds.js';
import type { StartWorker } from '../files/bounded/reader.js';

/** Starts this file as a worker thread, which keeps the process alive only while it reads. */
export function startThread<Input, Output>(file: URL): StartWorker<Input, Output> {
  return (hearing) => {
    const thread = new Worker(runnable(file), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes } });
    thread.on('message', (said: Answer<Output>) => hearing.answer(said));
    thread.on('error', (error) => hearing.failed('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error));
    thread.on('exit', () => hearing.failed(new Error('worker exit')));
    return {
      post: (input, transfer) => thread.postMessage(input, transfer),
      end: () => void thread.terminate(),
      setBusy: (isBusy) => { if (isBusy) thread.ref(); else thread.unref(); },
    };
  };
}

/** A thread does not take over the loader that runs TypeScript sources in tests. */
function runnable(file: URL): URL {
  if (!file.pathname.endsWith('.ts')) return file;
  const loader = new URL('index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')));
  const script = `import { register } from '${loader.href}'; register(); await import('${file.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}
