import type { Form } from '../../form/types.js';
import type { SourceDocument } from '../../grid/source.js';
import { FileError } from '../error.js';
import { decoded } from '../html/decode.js';
import { readDump } from './dump.js';
import { readRows } from './rows.js';

const mostBytes = 8 * 1024 * 1024;

/**
 * Reads plain text: rows with tabs or | between their cells (pasted from a spreadsheet, Markdown), else one cell a line, where
 * the form's own labels tell the rows. A row whose numbers are not exactly as many as its columns stays unread, and a note
 * says so. Throws a FileError for a text beyond the limit.
 */
export function readText(source: Uint8Array | string, form: Form): SourceDocument {
  if (source.length > mostBytes) throw new FileError('tooLarge', `文字超过 ${mostBytes / 2 ** 20} MB 的上限。请只留下年报的内容。`);
  const { text, notes } = decoded(source);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const { blocks, notes: own } = readRows(lines) ?? readDump(lines, form);
  return { blocks, notes: [...notes, ...own] };
}
