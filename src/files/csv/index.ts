import type { SourceDocument } from '../../grid/document.js';
import type { Cell } from '../../report/cell.js';
import { tooLarge } from '../error.js';
import { decoded } from '../decode.js';
import { megabytes } from '../megabytes.js';
import { csvLimits } from './limits.js';
import { rowsOf } from './rows.js';
import { separatorOf } from './separator.js';

/**
 * Reads values parted by commas, semicolons or tabs as one table. Numbers of a row that has more or fewer cells than the head
 * above it stay unread: nobody can tell where a cell went. Throws a FileError for a file beyond the limits.
 */
export function readCsv(source: Uint8Array | string): SourceDocument {
  if (source.length > csvLimits.bytes) throw tooLarge('file', { megabytes: megabytes(source.length), limit: megabytes(csvLimits.bytes) });
  const { text, notes } = decoded(source);
  const separator = separatorOf(text);
  const { rows, isOpen } = rowsOf(text.replace(/^sep=[,;\t]\r?\n/, ''), separator);
  const { cells, shifted } = aligned(rows);
  return {
    blocks: [{ kind: 'table', grid: { name: '第1个表格', cells, merges: [] } }],
    notes: [
      ...notes,
      ...(shifted.length > 0 ? [`第${shifted.slice(0, 10).join('、')}行的格数与表头不同，数没有读。请核对这些行的逗号。`] : []),
      ...(isOpen ? ['有一个引号没有成对，它后面的内容没有读。请补上引号，或另存为xlsx格式后再试。'] : []),
    ],
    ...(isOpen ? { gap: 'misaligned' } : {}),
  };
}

function aligned(rows: readonly (readonly string[])[]): { readonly cells: (Cell | undefined)[][]; readonly shifted: number[] } {
  const shifted: number[] = [];
  // the rows of a head stand together, and the longest says how many cells there are
  let head: { readonly length: number; readonly goesOn: boolean } | undefined;
  const cells = rows.map((row, at) => {
    const hasNumbers = row.some(isNumber);
    if (!hasNumbers && row.filter((text) => text !== '').length > 1) {
      head = { length: head?.goesOn ? Math.max(head.length, row.length) : row.length, goesOn: true };
    } else if (head && row.some((text) => text !== '')) head = { ...head, goesOn: false };
    const isShifted = hasNumbers && head !== undefined && row.length !== head.length;
    if (isShifted) shifted.push(at + 1);
    return row.map((text): Cell | undefined => {
      if (text === '') return undefined;
      return isShifted && isEntry(text) ? { value: null, unread: 'misaligned' } : { value: text };
    });
  });
  return { cells, shifted };
}

function isNumber(text: string): boolean {
  return text.length < 40 && /^[-－]?[0-9０-９][0-9０-９,，.．\s]*$/.test(text);
}

/** A number or what people put in its place; a label has words. */
function isEntry(text: string): boolean {
  return isNumber(text) || /^[-/\\—–]{1,4}$/.test(text) || (/^[0-9０-９]/.test(text) && !/[\u4e00-\u9fff]{2}/.test(text));
}
