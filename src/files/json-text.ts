import { tooLarge } from './error.js';
import { megabytes } from './megabytes.js';

/** Many times what 200 figures, their entries and the text of a report take. */
const most = { bytes: 2 * 1024 * 1024, values: 50_000 } as const;

/** The text of a JSON file in UTF-8 or UTF-16, with or without a mark. Throws a FileError for one that is too large. */
export function jsonText(bytes: Uint8Array): string {
  if (bytes.length > most.bytes) throw tooLarge('file', { megabytes: megabytes(bytes.length), limit: megabytes(most.bytes) });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe || bytes[1] === 0
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff || bytes[0] === 0 ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (valuesIn(text) > most.values) throw tooLarge('jsonValues', { limit: most.values });
  return text;
}

/** Before they are made: each value follows a comma, a colon or a bracket outside of strings. */
function valuesIn(text: string): number {
  let values = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += character === '\\' ? 1 : 0;
    else if (character === ',' || character === ':' || character === '[' || character === '{') values++;
  }
  return values;
}
