import type { SourceDocument } from '../../grid/document.js';
import { readPages } from './marks/engine.js';
import { tooLarge } from '../error.js';
import { megabytes } from '../megabytes.js';
import { limits } from './limits.js';
import { blocksOf, piecesOf } from './pages.js';
import { unlocked } from './lock/unlock.js';
import { unknown } from './marks/marks.js';
import { guarded } from './marks/guard.js';

/**
 * Reads the text layer of a PDF: `{ blocks: [{ kind: 'paragraph', text } | { kind: 'table', grid }], notes }` in reading order.
 * Tables are rebuilt from where their borders and characters stand, also over page breaks; cells are strings, empty ones
 * undefined, grids are named 第1个表格, 第2个表格 …. A number that stands in no cell for certain is left out, and a note says so.
 * Rejects with a FileError, and nothing else: encrypted, damaged, too large.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length > limits.fileBytes) throw tooLarge('file', { megabytes: megabytes(bytes.length), limit: megabytes(limits.fileBytes) });
  const pages = await readPages(guarded(await unlocked(bytes)));
  const { blocks, unplaced } = blocksOf(pages.map(piecesOf));
  const notes: string[] = [];
  const unknownFonts = pages.some(({ glyphs }) => glyphs.some(({ text }) => text === unknown));
  if (unknownFonts) notes.push('这份PDF有的文字没有带编码表，读不出来，没有读。请改用Word、Excel版本，或自己填入。');
  else if (blocks.length === 0) notes.push('这份PDF只有图片，没有文字，读不出来。请找文字版，或自己填入。');
  if (unplaced.length > 0) notes.push(`有${unplaced.length}处数字跨在两格之间，分不清属于哪一格，没有读：${unplaced.slice(0, 10).join('、')}。请自己填入。`);
  const gap = unknownFonts ? 'noEncoding' : pages.some(({ glyphs }) => glyphs.length === 0) ? 'picture' : undefined;
  return { blocks, notes, ...(gap ? { gap } : {}) };
}
