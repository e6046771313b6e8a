import { gunzipSync } from 'fflate';

/** The workers stand in gouji.html, packed by scripts/one-file.mjs; webpack.one-file.config.js puts this in place of own-workers.ts. */
function startInlined(name: string): Worker {
  const packed = atob(document.getElementById(name)!.textContent);
  const script = gunzipSync(Uint8Array.from(packed, (character) => character.charCodeAt(0)));
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { name });
}

export const startReading = (): Worker => startInlined('reading-worker');
export const startOpening = (): Worker => startInlined('opening-worker');
export const startWriting = (): Worker => startInlined('writing-worker');
