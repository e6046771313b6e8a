import type { Opened } from '../opened.js';
import { readXlsx } from './read/book.js';

/** A workbook's sheets and what we keep in it. Throws a FileError, and nothing else. */
export function openXlsx(bytes: Uint8Array): Opened {
  const { sheets, settings } = readXlsx(bytes);
  return { kind: 'workbook', sheets: sheets.map(({ grid, visible }) => ({ grid, visible })), settings };
}
