import { BoundedReader } from '../files/bounded/reader.js';
import { isFileError } from '../files/error.js';
import { startInPage } from '../pane/page-worker.js';
import { startWriting } from './own-workers.js';
import { writeBook, type BookPlan } from './write-book.js';

/** Longer than a foreign file may take: what is written is a person's work. */
const seconds = 60;

/** Writes workbooks away from the page, which goes on meanwhile. */
const makeWriter = (): BoundedReader<BookPlan, Uint8Array> =>
  new BoundedReader(startInPage(startWriting), seconds);

/** Saving does not wait for what is kept meanwhile. */
const [keeping, saving] = [makeWriter(), makeWriter()];

/** Rejects with a FileError, also where no worker starts. */
export const writeToKeep = (plan: BookPlan): Promise<Uint8Array> => keeping.read(plan);

/** Where the worker does not start or does not come to an end, the page writes: a person asked for it. Rejects with a FileError. */
export async function writeToSave(plan: BookPlan): Promise<Uint8Array> {
  try {
    return await saving.read(plan);
  } catch (error) {
    if (isFileError(error) && error.kind === 'unfinished') return writeBook(plan);
    throw error;
  }
}
