/** Excel's limit for a row, in points. */
const tallest = 409;

/** Estimated: not every host computes the height of a wrapped cell. `width` in characters of the default font, `size` in points. */
export function textHeight(text: string, width: number, size: number, around = 8): number {
  return Math.min(tallest, Math.ceil(linesOf(text, perLine(width, size)) * size * 1.5 + around));
}

/** A text in pieces that a row can hold: at the end of a sentence where there is one. */
export function piecesOf(text: string, width: number, size: number): string[] {
  const most = Math.floor(tallest / (size * 1.5) - 1) * perLine(width, size);
  const pieces: string[] = [];
  let rest = text;
  while (charactersOf(rest) > most) {
    const end = Math.max(...['。', '；', '\n'].map((mark) => rest.lastIndexOf(mark, most - 1))) + 1 || most;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** 8 pixels a column character, 4/3 pixels a point; one character less for padding and marks that must not begin a line. */
function perLine(width: number, size: number): number {
  return Math.floor((width * 8) / ((size * 4) / 3)) - 1;
}

function linesOf(text: string, characters: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersOf(line) / characters)), 0);
}

/** In Chinese characters; Latin letters and digits take half the width. */
function charactersOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0100' ? 0.5 : 1;
  return width;
}
