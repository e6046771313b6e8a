import { bytesOf } from '../pane/bytes-of.js';
import type { Bar } from './bar.js';
import { bookReader } from './book-reader.js';
import type { OpenedBook } from './opened-book.js';

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly book: OpenedBook;
}

/** Files on their way into the workbench, one at a time; a new one takes the place of the one before. */
export interface Opening {
  /** Reads the file away from the page; undefined where a person changed their mind. Rejects with a FileError. */
  read(file: File): Promise<OpenedFile | undefined>;
  stop(): void;
}

export function makeOpening(bar: Bar): Opening {
  let current = new AbortController();
  const stop = (): void => {
    current.abort();
    bar.reading.hide();
  };
  return {
    stop,
    async read(file) {
      stop();
      const mine = current = new AbortController();
      bar.say('');
      bar.reading.show(`正在打开“${file.name}”`, () => {
        stop();
        bar.say(`已取消打开“${file.name}”，表格没有变。`);
      });
      try {
        const bytes = await bytesOf(file);
        // a copy goes: saving needs the file as it was
        return { bytes, book: await bookReader.read({ name: file.name, bytes }, { signal: mine.signal }) };
      } catch (error) {
        if (mine.signal.aborted) return undefined;
        throw error;
      } finally {
        if (current === mine) bar.reading.hide();
      }
    },
  };
}
