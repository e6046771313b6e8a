import type { Token } from './tokens.js';

const latin = /[\x21-\x7e\uff10-\uff19]/;

/** Tokens as the lines that a reader sees, from the top, each from the left. */
export function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: { y: number; tokens: Token[] }[] = [];
  for (const token of [...tokens].sort((one, other) => one.y - other.y)) {
    const last = lines[lines.length - 1];
    if (last && token.y - last.y <= 0.45 * Math.max(token.size, last.tokens[0]!.size)) last.tokens.push(token);
    else lines.push({ y: token.y, tokens: [token] });
  }
  return lines.map((line) => line.tokens.sort((one, other) => one.left - other.left));
}

/** Blanks are kept between digits and letters alone: those beside Chinese words come from setting lines to one width. */
export function lineText(line: readonly Token[]): string {
  let text = '';
  line.forEach((token, at) => {
    const before = line[at - 1];
    text += before && parts(before.text, token.text) ? ` ${token.text}` : token.text;
  });
  return text;
}

/** Wrapped Chinese words grow together; digits on two lines stay apart, since nobody can say that they are one number. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (const line of linesOf(tokens)) {
    const next = lineText(line);
    text += text !== '' && parts(text, next) ? `\n${next}` : next;
  }
  return text;
}

function parts(one: string, other: string): boolean {
  return latin.test(one[one.length - 1]!) && latin.test(other[0]!);
}
