import { tooLarge } from '../error.js';
import { textLimits } from './limits.js';

const [tab, lineFeed, carriageReturn, bar] = [9, 10, 13, 124];

/** Throws for a text of more lines, words or cells than any report has: it may be short and make very many of them. */
export function refuseCrowded(text: string): void {
  let [lines, words, cells] = [1, 0, 0];
  let isBetween = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === tab || code === bar) cells++;
    else if (code === carriageReturn || code === 0x2028 || code === 0x2029) lines++;
    else if (code === lineFeed && text.charCodeAt(at - 1) !== carriageReturn) lines++;
    const isSpace = isWhite(code);
    if (isBetween && !isSpace) words++;
    isBetween = isSpace;
  }
  if (lines > textLimits.lines) throw tooLarge('textLines', { limit: textLimits.lines });
  if (words > textLimits.words) throw tooLarge('textWords', { limit: textLimits.words });
  if (cells > textLimits.cells) throw tooLarge('tableCells', { limit: textLimits.cells });
}

/** As `\s` has it. */
function isWhite(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= tab && code <= carriageReturn);
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f
    || code === 0x205f || code === 0x3000 || code === 0xfeff;
}
