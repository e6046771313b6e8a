import { sha256 } from '../report/sha256.js';
import type { Markup } from './markup.js';

/** A script of ours in a page, and the words of the page's policy that let this one run and no other. */
export function scriptOf(code: string): { readonly markup: Markup; readonly policy: string } {
  if (/<\/script|<!--/i.test(code)) throw new Error('a script holds no markup');
  const bytes = sha256(code).replace(/../g, (hex) => String.fromCharCode(parseInt(hex, 16)));
  return { markup: { markup: `<script>${code}</script>\n` }, policy: `'sha256-${btoa(bytes)}'` };
}

/** Data for such a script: JSON in which no character can end the element. */
export function dataOf(id: string, data: unknown): Markup {
  return { markup: `<script type="application/json" id="${id}">${safeInPage(data)}</script>\n` };
}

/** Values that a piece of a list holds. */
const pieceSize = 500;

/** The same of a list, however long, in pieces. */
export function* listOf(id: string, values: Iterable<unknown>): Generator<Markup> {
  yield { markup: `<script type="application/json" id="${id}">[` };
  let piece: string[] = [];
  let isFirst = true;
  const flush = (): Markup => {
    const markup = `${isFirst ? '' : ',\n'}${piece.join(',\n')}`;
    isFirst = false;
    piece = [];
    return { markup };
  };
  for (const value of values) {
    piece.push(safeInPage(value));
    if (piece.length === pieceSize) yield flush();
  }
  if (piece.length > 0) yield flush();
  yield { markup: ']</script>\n' };
}

function safeInPage(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
