import { gunzipSync } from 'fflate';

/** The workers stand in gouji.html, packed by scripts/one-file.mjs; webpack.one-file.config.js puts this in place of own-workers.ts. */
function startInlined(name: string, from = name): Worker {
  const packed = atob(document.getElementById(from)!.textContent);
  const script = gunzipSync(Uint8Array.from(packed, (character) => character.charCodeAt(0)));
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { name });
}

/** A worker has no page to look into: the collecting worker's script is the reading one's too, which its name tells. */
export const startReading = (): Worker => (typeof document === 'undefined'
  ? new Worker(self.location.href, { name: 'reading-worker' })
  : startInlined('reading-worker', 'workers'));
export const startCollecting = (): Worker => startInlined('collecting-worker', 'workers');
export const startOpening = (): Worker => startInlined('opening-worker');
export const startWriting = (): Worker => startInlined('writing-worker');
