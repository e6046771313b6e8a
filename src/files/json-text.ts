import { tooLarge } from './error.js';
import { megabytes } from './megabytes.js';

/** Many times what 200 figures, their entries and the text of a report take. */
const mostBytes = 2 * 1024 * 1024;

/** The text of a JSON file in UTF-8 or UTF-16, with or without a mark. Throws a FileError for one that is too large. */
export function jsonText(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw tooLarge('file', { megabytes: megabytes(bytes.length), limit: megabytes(mostBytes) });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe || bytes[1] === 0
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff || bytes[0] === 0 ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
