import { normaliseLabel } from '../../finder/label.js';
import { narrowed } from '../../report/full-width.js';

/** A label, a value or words: a whole line, or what stands before the numbers at a line's end and each of these. */
export interface Piece {
  readonly text: string;
  readonly label: string;
  readonly isValue: boolean;
  readonly line: number;
}

/** Numbers that follow each other; `start` counts pieces. */
export interface Run {
  readonly start: number;
  readonly values: readonly string[];
  /** Some stand on one line and some on others: a number may have been broken in two. */
  readonly isUneven: boolean;
}

/** `（一）予以公开 0 0 0 0 0 0 0`, as a PDF is copied, gives the same pieces as one cell a line. A page's number gives none. */
export function piecesOf(lines: readonly string[]): Piece[] {
  return lines.flatMap((text, line): Piece[] => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0 || isPageMark(words.join(''))) return [];
    let head = words.length;
    while (head > 0 && isValue(words[head - 1]!)) head--;
    const before = head === 0 ? [] : [pieceOf(head === words.length ? text.trim() : words.slice(0, head).join(' '), line)];
    return [...before, ...words.slice(head).map((word) => pieceOf(word, line))];
  });
}

export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < pieces.length; start++) {
    if (!pieces[start]!.isValue) continue;
    let end = start;
    while (end < pieces.length && pieces[end]!.isValue) end++;
    const own = pieces.slice(start, end);
    const lines = new Set(own.map(({ line }) => line)).size;
    runs.push({ start, values: own.map(({ text }) => text), isUneven: lines > 1 && lines < own.length });
    start = end;
  }
  return runs;
}

function pieceOf(text: string, line: number): Piece {
  return { text, label: normaliseLabel(text), isValue: isValue(text), line };
}

/** `- 4 -`, `第 4 页`. */
export function isPageMark(text: string): boolean {
  return /^(?:[-–—]\s*\d{1,4}\s*[-–—]|第\s*\d{1,4}\s*页)$/.test(text.trim());
}

const number = /^[-+]?\d{1,12}(?:[.,，．]\d{1,8}){0,4}(?:件|条|个|宗|次|万元|元)?/;
/** A note's mark or a remark in brackets. */
const noted = /^(?:(?:\p{No}|[*※]){0,3}|[[(][^[\]()]{1,24}[\])])$/u;

/** A number, noted or not, broken bytes among its digits or what people put in its place; never a digit of a heading such as `1.属于国家秘密`. */
export function isValue(text: string): boolean {
  if (text.length > 40) return false;
  const narrow = narrowed(text);
  const digits = number.exec(narrow)?.[0];
  return (digits !== undefined && noted.test(narrow.slice(digits.length))) || /^(?:[/\\—–-]{1,4}|无|N\/A|[\d\ufffd]{1,20})$/i.test(text);
}
