import { gunzipSync } from 'fflate';

/** The workers stand in gouji.html, packed by scripts/one-file.mjs; webpack.one-file.config.js puts this in place of own-workers.ts. */
function scriptOf(name: string): Blob {
  const packed = atob(document.getElementById(name)!.textContent);
  const script = gunzipSync(Uint8Array.from(packed, (character) => character.charCodeAt(0)));
  return new Blob([script], { type: 'text/javascript' });
}

const start = (script: Blob, name: string): Worker => new Worker(URL.createObjectURL(script), { name });

/** In the collecting worker, which has no page to look into; an address of the page's is not one of a worker opened from a disk. */
let given: Blob | undefined;
export function keepScript(script: Blob): void {
  given = script;
}

export const startReading = (): Worker => start(given ?? scriptOf('pane-workers'), 'reading-worker');
export const startOpening = (): Worker => start(scriptOf('opening-worker'), 'opening-worker');
export const startWriting = (): Worker => start(scriptOf('writing-worker'), 'writing-worker');

export function startCollecting(): Worker {
  const script = scriptOf('pane-workers');
  const worker = start(script, 'collecting-worker');
  worker.postMessage(script);
  return worker;
}
