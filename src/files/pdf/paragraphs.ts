import { lineText, linesOf } from './cell-text.js';
import type { Token } from './tokens.js';

/** A printed line of running text. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export function textLines(tokens: readonly Token[]): TextLine[] {
  return linesOf(tokens).map((line) => ({
    text: lineText(line),
    left: line[0]!.left,
    right: Math.max(...line.map(({ right }) => right)),
    y: line[0]!.y,
    size: Math.max(...line.map(({ size }) => size)),
  }));
}

const pageNumber = /^[-—–―·•\s]*第?\s*[0-9]{1,3}\s*页?(?:[,，/／]?\s*共?\s*[0-9]{1,3}\s*页)?[-—–―·•\s]*$/;

/** Without the number of the page, which stands on its first or last line. */
export function withoutPageNumber(tokens: readonly Token[]): Token[] {
  const lines = linesOf(tokens);
  return lines.flatMap((line, at) => ((at === 0 || at === lines.length - 1) && pageNumber.test(lineText(line)) ? [] : line));
}

/** Lines of one title: larger than the text, each in the middle. */
export function isTitle({ left, right, size }: TextLine, margins: Margins): boolean {
  return size > 1.2 * margins.size && left > margins.left && Math.abs(left + right - margins.left - margins.right) < 2 * size;
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  /** Of most of the text. */
  readonly size: number;
}

/** A page of headings alone shows no right margin; then it is about as wide as the left one. */
export function marginsOf(lines: readonly TextLine[], pageWidth: number): Margins {
  const sizes = lines.flatMap(({ size, text }) => Array<number>(Math.min(text.length, 100)).fill(size)).sort((one, other) => one - other);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  return { left, right: lines.reduce((most, { right }) => Math.max(most, right), pageWidth - left - 3 * size), size };
}

/** Whether this line begins a paragraph, from how it and the line before stand between the margins. */
export function begins(line: TextLine, before: TextLine | undefined, margins: Margins): boolean {
  if (!before) return true;
  if (isTitle(line, margins) && isTitle(before, margins) && Math.abs(line.size - before.size) < 1 && line.y - before.y < 2.5 * line.size) {
    return false;
  }
  return line.left > margins.left + line.size
    || before.right < margins.right - 2 * before.size
    || Math.abs(line.size - before.size) > 1
    || line.y - before.y > 3 * line.size;
}
