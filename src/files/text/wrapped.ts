import { forms } from '../../form/index.js';
import type { Form } from '../../form/types.js';
import { headingOf } from '../../finder/headings.js';
import { normaliseLabel } from '../../finder/label.js';
import { readTitle } from '../../finder/title.js';

/** So narrow no page is, and so wide no line of one, in Chinese characters. */
const narrowest = 15;
const widest = 70;
/** So many lines of one width that break off are no accident. */
const fewestBroken = 3;

const sentenceEnd = /[。！？；：!?;:]["”’』」）)】]*$/;
const opensNew = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|附件|表[一二三四])/;

/**
 * Paragraphs of a text whose lines end where the page did, as from the text layer of a PDF: a line that breaks off goes on in
 * the next. A text that has a paragraph on each line is left as it is.
 */
export function unwrapped(lines: readonly string[], form: Form): string[] {
  const widths = lines.map(widthOf);
  const margin = marginOf(widths.filter((_, at) => !sentenceEnd.test(lines[at]!)));
  if (margin === undefined) return [...lines];
  const joined: string[] = [];
  let isOpen = false;
  // a PDF may give one printed line in several pieces, which part at the marks
  let pieces: readonly number[] = [];
  for (const [at, line] of lines.entries()) {
    const isOwn = isOfItsOwn(line, form);
    const goesOn = isOpen && !isOwn && !opensNew.test(line);
    if (goesOn) joined[joined.length - 1] += line;
    else joined.push(line);
    const isPiece = /[，。、；：》”）]$/.test(lines[at - 1] ?? '');
    const width = widths[at]!;
    pieces = [width, ...(isPiece ? pieces.map((before) => before + width).filter((sum) => sum <= 1.2 * margin) : [])];
    const isFull = pieces.some((sum) => sum >= 0.8 * margin && sum <= 1.2 * margin);
    isOpen = !isOwn && !sentenceEnd.test(line) && (isFull || breaksOff(line));
  }
  return joined;
}

/** The width at which most lines break off; undefined where they end for other reasons. */
function marginOf(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) {
    const rounded = Math.round(width);
    if (rounded >= narrowest && rounded <= widest) counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, times], [other, often]) => often - times || other - one);
  return most && most[1] >= fewestBroken ? most[0] : undefined;
}

/** A comma at its end, or a bracket that is not closed. */
function breaksOff(line: string): boolean {
  if (/[，、,]$/.test(line)) return true;
  const last = Math.max(line.lastIndexOf('《'), line.lastIndexOf('（'), line.lastIndexOf('“'));
  return last >= 0 && !/[》）”]/.test(line.slice(last));
}

/** A heading, a title, a printed label, or no words at all. */
function isOfItsOwn(line: string, form: Form): boolean {
  const label = normaliseLabel(line);
  return !/[\u4e00-\u9fff]/.test(line) || printed.has(label) || headingOf(label, form) !== undefined || readTitle(line) !== undefined;
}

const printed = new Set(forms.flatMap(({ tables }) => Object.values(tables).flatMap((table) => table.cells.flatMap(({ text }) =>
  (text === undefined ? [] : [normaliseLabel(text)])))));

/** In Chinese characters; Latin letters, digits and spaces take half the width. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2000' ? 0.5 : 1;
  return width;
}
