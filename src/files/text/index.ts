import { currentForm } from '../../form/index.js';
import type { Form } from '../../form/types.js';
import type { SourceDocument } from '../../grid/document.js';
import { tooLarge } from '../error.js';
import { megabytes } from '../megabytes.js';
import { decoded } from '../decode.js';
import { readDump } from './dump.js';
import { readRows } from './rows.js';

const mostBytes = 8 * 1024 * 1024;

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
 * says so. Throws a FileError for a text beyond the limit.
 */
export function readText(source: Uint8Array | string, form: Form): SourceDocument {
  if (source.length > mostBytes) throw tooLarge('file', { megabytes: megabytes(source.length), limit: megabytes(mostBytes) });
  const { text, notes } = decoded(source);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/^#{1,6}\s+/, ''));
  const { blocks, notes: own } = readRows(lines) ?? readDump(lines.map(withoutEdges), form);
  return { blocks, notes: [...notes, ...own] };
}
