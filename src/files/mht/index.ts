import type { SourceDocument } from '../../grid/document.js';
import { damaged, tooLarge } from '../error.js';
import { PageBudget } from '../html/budget.js';
import { latinOf } from '../latin.js';
import { readHtml } from '../html/index.js';
import { megabytes } from '../megabytes.js';
import { readHeaders } from './headers.js';
import { mhtLimits } from './limits.js';
import { bytesOf } from './transfer.js';

/**
 * Reads a web page in one file (MHTML, RFC 2557), as Word, WPS and browsers save it: its pages one after the other, in the order
 * of the file. Pictures and styles beside them are not looked at. Throws a FileError for a file beyond the limits.
 */
export function readMht(bytes: Uint8Array): SourceDocument {
  if (bytes.length > mhtLimits.bytes) throw tooLarge('file', { megabytes: megabytes(bytes.length), limit: megabytes(mhtLimits.bytes) });
  const pages = pagesOf(latinOf(bytes));
  if (pages.length === 0) throw damaged('noPage');
  return { blocks: pages.flatMap(({ blocks }) => blocks), notes: [...new Set(pages.flatMap(({ notes }) => notes))] };
}

function pagesOf(source: string): SourceDocument[] {
  const pages: SourceDocument[] = [];
  const budget = new PageBudget();
  let parts = 0;
  const read = (part: string, depth: number): void => {
    const headers = readHeaders(part);
    if (headers?.type === 'text/html') {
      if (pages.length === mhtLimits.pages) throw tooLarge('pagesInFile', { limit: mhtLimits.pages });
      pages.push(readHtml(bytesOf(part.slice(headers.end), headers.encoding), headers.charset, budget));
    }
    if (!headers?.type.startsWith('multipart/') || headers.boundary === undefined || depth === mhtLimits.depth) return;
    for (const inner of partsOf(part.slice(headers.end), headers.boundary)) {
      if (++parts > mhtLimits.parts) throw tooLarge('mimeParts', { limit: mhtLimits.parts });
      read(inner, depth + 1);
    }
  };
  read(source, 0);
  return pages;
}

/** From each line `--boundary` to the next; what stands before the first and after `--boundary--` is none. */
function* partsOf(source: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let start: number | undefined;
  for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + mark.length)) {
    if (at > 0 && source[at - 1] !== '\n') continue;
    const line = source.indexOf('\n', at);
    const rest = source.slice(at + mark.length, line < 0 ? undefined : line).trim();
    if (rest !== '' && rest !== '--') continue;
    if (start !== undefined) yield source.slice(start, at);
    start = rest === '--' || line < 0 ? undefined : line + 1;
    if (rest === '--') return;
  }
  if (start !== undefined) yield source.slice(start);
}
