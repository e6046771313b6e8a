import { unsafe } from '../../error.js';

/** Entries of a dictionary; a value is its tokens, those of arrays and dictionaries in one row. */
export type Entries = ReadonlyMap<string, readonly string[]>;

/** More tokens of one value are not kept: none of the values that we look at has so many. */
const mostTokens = 1000;

/** The tokens of a PDF's own syntax (ISO 32000-1, 7.2 and 7.3), as far as dictionaries need them. */
export class Tokens {
  #left: number;
  /** Where the last token began. */
  start = 0;

  /** `most` characters are read in all, so that dictionaries which never end cannot be read over and over. */
  constructor(readonly text: string, public at = 0, most = 4 * text.length + 1000) {
    this.#left = most;
  }

  /** Strings come as `()`; '' is the end. */
  next(): string {
    const { text } = this;
    const before = this.at;
    this.#skipBlank();
    const start = this.start = this.at;
    const sign = text[start];
    if (sign === undefined) return '';
    if (sign === '(') this.#skipString();
    else if (text.startsWith('<<', start) || text.startsWith('>>', start)) this.at += 2;
    else if (sign === '<') this.at = endOf(text.indexOf('>', start), text);
    else if (sign === '/' || !isDelimiter(sign)) this.#skipWord();
    else this.at++;
    this.#left -= this.at - before;
    if (this.#left < 0) throw unsafe('streams');
    if (sign === '(' || (sign === '<' && this.at - start !== 2)) return '()';
    const token = text.slice(start, this.at);
    return sign === '/' && token.includes('#') ? nameOf(token) : token;
  }

  #skipBlank(): void {
    for (;;) {
      while (isBlank(this.text[this.at])) this.at++;
      if (this.text[this.at] !== '%') return;
      while (this.at < this.text.length && this.text[this.at] !== '\n' && this.text[this.at] !== '\r') this.at++;
    }
  }

  #skipWord(): void {
    this.at++;
    while (this.at < this.text.length && !isBlank(this.text[this.at]) && !isDelimiter(this.text[this.at]!)) this.at++;
  }

  #skipString(): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at++;
      else if (sign === '(') depth++;
      else if (sign === ')' && --depth === 0) break;
    }
    this.at = Math.min(this.at + 1, this.text.length);
  }
}

/** What is said of data, and decides how it is unpacked: no program says it twice, and each time otherwise. */
const decisive = new Set(['/Type', '/Subtype', '/Length', '/Filter', '/F', '/DecodeParms', '/DP', '/N', '/First', '/W']);

/** Reads on behind `<<`. Of a name that is there twice, as pdfTeX writes two titles, the last one counts, as it does for pdf.js. */
export function entriesOf(tokens: Tokens): Entries {
  const entries = new Map<string, readonly string[]>();
  for (let token = tokens.next(); token !== '' && token !== '>>'; token = tokens.next()) {
    if (token[0] !== '/') continue;
    const value = valueOf(tokens);
    const before = decisive.has(token) ? entries.get(token) : undefined;
    if (before && before.join(' ') !== value.join(' ')) throw unsafe('streams');
    entries.set(token, value);
  }
  return entries;
}

function valueOf(tokens: Tokens): string[] {
  const value: string[] = [];
  let depth = 0;
  do {
    const token = tokens.next();
    if (token === '') break;
    if (token === '[' || token === '<<') depth++;
    else if (token === ']' || token === '>>') depth--;
    if (value.length < mostTokens) value.push(token);
  } while (depth > 0);
  if (value.length === 1 && isWhole(value[0]!)) {
    const { at } = tokens;
    const [generation, sign] = [tokens.next(), tokens.next()];
    if (isWhole(generation) && sign === 'R') value.push(generation, sign);
    else tokens.at = at;
  }
  return value;
}

export function isWhole(token: string): boolean {
  return /^[0-9]{1,10}$/.test(token);
}

/** A name may be written with codes for its letters: /Fl#61teDecode. */
function nameOf(token: string): string {
  return token.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t' || sign === '\f' || sign === '\0';
}

function isDelimiter(sign: string): boolean {
  return '()<>[]{}/%'.includes(sign);
}

function endOf(found: number, text: string): number {
  return found < 0 ? text.length : found + 1;
}
