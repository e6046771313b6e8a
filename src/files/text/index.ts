import { currentForm } from '../../form/index.js';
import type { Form } from '../../form/types.js';
import type { SourceDocument } from '../../grid/document.js';
import { tooLarge } from '../error.js';
import { megabytes } from '../megabytes.js';
import { decoded } from '../decode.js';
import { refuseCrowded } from './crowded.js';
import { readDump } from './dump.js';
import { textLimits } from './limits.js';
import { readRows } from './rows.js';

/** A text file, against the labels of the form in force. */
export function readTextFile(bytes: Uint8Array): SourceDocument {
  return readText(bytes, currentForm);
}

/** Some pages are copied with one cell a line and a | around each. */
function withoutEdges(line: string): string {
  return line.includes('|') ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
}

/**
 * Reads plain text: rows with tabs or | between their cells (pasted from a spreadsheet, Markdown), else one cell a line, where
 * the form's own labels tell the rows. A row whose numbers are not exactly as many as its columns stays unread, and a note
 * says so. Throws a FileError for a text beyond the limits.
 */
export function readText(source: Uint8Array | string, form: Form): SourceDocument {
  if (source.length > textLimits.bytes) {
    throw tooLarge('file', { megabytes: megabytes(source.length), limit: megabytes(textLimits.bytes) });
  }
  const { text, notes } = decoded(source);
  refuseCrowded(text);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/^#{1,6}\s+/, ''));
  const { blocks, notes: own } = readRows(lines) ?? readDump(lines.map(withoutEdges), form);
  return { blocks, notes: [...notes, ...own] };
}
