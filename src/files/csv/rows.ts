import { tooLarge } from '../error.js';
import { csvLimits } from './limits.js';
import type { Separator } from './separator.js';

export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** A quote was opened and never closed: where its cell ends nobody knows. */
  readonly isOpen: boolean;
}

/** Splits as Excel does (RFC 4180): a cell in quotes may hold separators, line breaks and doubled quotes. Throws a FileError. */
export function rowsOf(text: string, separator: Separator): CsvRows {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  let isOpen = false;
  const ending = (from: number): number => {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    return end;
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        const end = quote < 0 ? text.length : quote;
        cell += text.slice(from, end);
        isOpen = quote < 0;
        at = end + 1;
        if (text[at] !== '"' || isOpen) break;
        cell += '"';
        refuseLong(cell);
        from = at + 1;
      }
    }
    const end = ending(at);
    cell += text.slice(at, end).trim();
    refuseLong(cell);
    row.push(cell);
    if (++cells > csvLimits.cells) throw tooLarge('tableCells', { limit: csvLimits.cells });
    if (row.length > csvLimits.columns) throw tooLarge('tableColumns', { limit: csvLimits.columns });
    at = end + 1;
    if (text[end] === separator) {
      if (at >= text.length) row.push('');
      else continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, isOpen };
}

function refuseLong({ length }: string): void {
  if (length > csvLimits.text) throw tooLarge('cellText', { limit: csvLimits.text });
}
