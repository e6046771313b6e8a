/** How wide letters are in fonts of these, as parts of their size; a little more than measured, so that nothing is cut. */
const han = 1;
const digit = 0.6;
const latin = 0.68;
const blank = 0.32;

export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letter >= '0' && letter <= '9' ? digit : letter === ' ' ? blank : /[!-~]/.test(letter) ? latin : han;
  return ems * size;
}

/** The size at which a text fits, `size` at the most. */
export function fittingSize(text: string, size: number, room: number): number {
  const width = textWidth(text, size);
  return width <= room ? size : Math.floor(size * room / width * 10) / 10;
}

/** A text as lines that fit; a number stays whole, and no line begins with a mark that closes. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[!-~]{1,20}|./gu) ?? []) {
    if (line !== '' && textWidth(line + piece, size) > room && !/^[，。、；：）》”]$/.test(piece)) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}
