import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many small files are written before what they took is given back: of each it is some hundred kilobytes. */
const every = 100;

/**
 * To be called after each of thousands of files. V8 by itself lets what nobody uses any more grow with what is kept, up to a
 * hundred megabytes and more for the sheets of a thousand bodies.
 */
export function tidier(): () => void {
  let collect: (() => void) | undefined;
  let count = 0;
  return () => {
    count += 1;
    if (count % every !== 0) return;
    if (!collect) {
      setFlagsFromString('--expose-gc');
      collect = runInNewContext('gc') as () => void;
    }
    collect();
  };
}
