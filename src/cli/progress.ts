import type { Screen } from './screen.js';

/** Files between two lines of progress where they cannot be written over each other. */
const perLine = 500;
/** Milliseconds between two writings over each other. */
const pace = 100;

/** Tells on stderr how far a long run is; nothing for a few files. */
export function progressOf(total: number, { err, isTerminal }: Screen): { readonly step: () => void; readonly end: () => void } {
  let done = 0;
  let last = 0;
  if (total < 20) return { step: () => undefined, end: () => undefined };
  return {
    step() {
      done += 1;
      if (!isTerminal) {
        if (done % perLine === 0) err(`已检查${done}/${total}\n`);
        return;
      }
      const now = Date.now();
      if (now - last < pace) return;
      last = now;
      err(`\r已检查${done}/${total}`);
    },
    end: () => { if (isTerminal) err('\r\u001b[K'); },
  };
}
