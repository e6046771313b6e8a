import { Content } from './content.js';
import { FileError, isFileError, type KindId, tooLarge } from './error.js';
import { kinds } from './kinds.js';
import { megabytes } from './megabytes.js';
import { packageLimits } from './ooxml/limits.js';
import type { Opened } from './opened.js';

/** Larger ones are no report; some kinds have a lower bound of their own. */
export const mostFileBytes = packageLimits.fileBytes;

/** What kind of file it is: by its bytes, and by its name where these leave it open. */
export function kindOf(name: string, bytes: Uint8Array): KindId {
  const content = new Content(name, bytes);
  return (Object.keys(kinds) as KindId[]).find((id) => kinds[id].is(content))!;
}

/**
 * Opens any file: a workbook's sheets, a document's paragraphs and tables, or the text of a report's JSON. Rejects with a
 * FileError, and nothing else, for a file that is not read or not wholly.
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<Opened> {
  refuseSize(bytes.length);
  const id = refuseKind(name, bytes);
  // a text under the name of a package or a picture is what is left of a broken one
  const named = namedKind(name);
  if (id === 'text' && named !== undefined && named !== 'text') {
    throw new FileError('refused', kinds[named].read ? 'named' : 'namedOther', {}, { subject: named });
  }
  try {
    return await kinds[id].read!(bytes);
  } catch (error) {
    if (isFileError(error)) error.subject ??= id;
    throw error;
  }
}

/** Throws before the bytes of a large file are even fetched. */
export function refuseSize(bytes: number): void {
  if (bytes === 0) throw new FileError('empty', 'noBytes');
  if (bytes > mostFileBytes) throw tooLarge('file', { megabytes: megabytes(bytes), limit: megabytes(mostFileBytes) });
}

/** What kind of file it is; throws where that is one that we do not read. */
export function refuseKind(name: string, bytes: Uint8Array): KindId {
  const id = kindOf(name, bytes);
  if (kinds[id].read) return id;
  throw id === 'oldOffice' && new Content('', bytes).hasStream('EncryptedPackage')
    ? new FileError('encrypted', 'file', {}, { subject: 'oldOffice' })
    : new FileError('refused', 'kind', {}, { subject: id });
}

/** For what works on a workbook's own parts and not on what it says. Throws for any other kind of file. */
export function refuseOtherThanXlsx(name: string, bytes: Uint8Array): void {
  refuseSize(bytes.length);
  const id = refuseKind(name, bytes);
  if (id === 'xlsx') return;
  throw namedKind(name) === 'xlsx'
    ? new FileError('refused', 'named', {}, { subject: 'xlsx' })
    : new FileError('refused', 'other', {}, { subject: id });
}

export function namedKind(name: string): KindId | undefined {
  const { extension } = new Content(name, new Uint8Array(0));
  return (Object.keys(kinds) as KindId[]).find((id) => kinds[id].extensions.includes(extension));
}
