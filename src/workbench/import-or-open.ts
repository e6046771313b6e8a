import { isFileError } from '../files/error.js';
import { kindOf, namedKind } from '../files/open.js';
import { kinds } from '../files/kinds.js';
import { bytesOf } from '../pane/bytes-of.js';

/** What is read and is no workbook: its figures go into the present one. Whatever cannot be read is left to the opening, which says why. */
export async function isToImport(file: File): Promise<boolean> {
  try {
    const id = kindOf(file.name, await bytesOf(file));
    // a text under the name of a workbook is what is left of a broken one
    return id !== 'xlsx' && kinds[id].read !== undefined && namedKind(file.name) !== 'xlsx';
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}
