import type { Part } from './lexicon/frame-words.js';
import type { Amount } from './amounts.js';
import type { MarkToken, Token, Word, WordToken } from './tokens.js';

/** What stands between two marks of a sentence. */
export interface Segment {
  readonly tokens: readonly Token[];
  readonly words: readonly WordToken[];
  readonly amounts: readonly Amount[];
  readonly parts: ReadonlySet<Part>;
  readonly start: number;
  readonly end: number;
  /** The mark that ends it; words that we do not know may stand before it. */
  readonly until: number;
  /** How deep in brackets it stands; what is said there ends with them. */
  readonly depth: number;
  /** First of its sentence. */
  readonly opens: boolean;
  /** It says something of period, body, channel or subject. */
  readonly scoped: boolean;
  /** It has a number or a word that does something to numbers. */
  readonly counts: boolean;
  /** It may claim something, or change what was claimed: a sentence without such a piece only says what is spoken of. */
  readonly claims: boolean;
}

const ends = new Set('。！？!?');
const breaks = new Set('，,；;：:|—…');
const opening = new Set('（(');
const closing = new Set('）)');
/** So many words without a mark are no sentence of a person. */
const longestPiece = 80;
/** Words of a bracket that is no bracket: it never closes. */
const longestBracket = 400;

/**
 * Sentences in pieces. A 、 only parts what has its number already: 新收、结转分别为 stays together. A bracket without a number
 * stays in its piece, one with numbers is of its own.
 */
export function segments(tokens: readonly Token[], start = 0, until = Infinity): Segment[] {
  const pieces = new Pieces(start);
  const closes = bracketEnds(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'mark') pieces.mark(token, closes[index] === 1);
    else pieces.add(token);
  }
  pieces.cut(start, until);
  return pieces.found;
}

class Pieces {
  readonly found: Segment[] = [];
  private current: Token[] = [];
  private hasAmount = false;
  private depth = 0;
  private opens = true;
  private from: number;

  constructor(start: number) {
    this.from = start;
  }

  add(token: Token): void {
    if (this.current.length >= longestPiece) this.cut();
    this.current.push(token);
    this.hasAmount ||= token.kind === 'amount';
  }

  mark(token: MarkToken, isPair: boolean): void {
    const { mark, start, end } = token;
    if (ends.has(mark)) {
      this.cut(end, start);
      this.opens = true;
    } else if (breaks.has(mark)) this.cut(end, start);
    else if (mark === '、' && this.hasAmount) this.cut(end, start);
    else if (isPair && opening.has(mark)) {
      this.cut(end, start);
      this.depth += 1;
    } else if (isPair && this.depth > 0) {
      this.cut(end, start);
      this.depth -= 1;
    } else if (this.current.length < longestPiece) this.current.push(token);
  }

  /** What was taken is a piece; the next one begins behind the mark. */
  cut(next = this.from, until = Infinity): void {
    const { current } = this;
    if (current.length > 0) {
      const piece = pieceOf(current, this.from, until, this.depth, this.opens);
      if (piece) {
        this.found.push(piece);
        this.opens = false;
      }
      this.current = [];
      this.hasAmount = false;
    }
    this.from = next;
  }
}

const noParts: ReadonlySet<Part> = new Set();
const noAmounts: readonly Amount[] = [];

/** Undefined where there are only marks. */
function pieceOf(tokens: readonly Token[], start: number, until: number, depth: number, opens: boolean): Segment | undefined {
  let wordCount = 0;
  let amounts: Amount[] | undefined;
  let parts: Set<Part> | undefined;
  let scoped = false;
  let heads = false;
  let others = false;
  let moments = false;
  for (const token of tokens) {
    if (token.kind === 'amount') (amounts ??= []).push(token.amount);
    else if (token.kind === 'moment') scoped = moments = true;
    else if (token.kind === 'word') {
      wordCount += 1;
      const { word } = token;
      const { part, head } = word;
      if (part !== undefined && part !== 'filler') (parts ??= new Set()).add(part);
      heads ||= head !== undefined;
      others ||= word.other !== undefined;
      scoped ||= head?.object !== undefined || tellsScope(word);
    }
  }
  if (wordCount === 0 && !amounts && !moments) return undefined;
  // most pieces are words and nothing else
  const words = wordCount === tokens.length ? tokens as readonly WordToken[] : tokens.filter((token) => token.kind === 'word');
  return {
    tokens, words, amounts: amounts ?? noAmounts, parts: parts ?? noParts, start, end: tokens[tokens.length - 1]!.end,
    until: until === Infinity ? tokens[tokens.length - 1]!.end : until, depth, opens, scoped,
    counts: heads || others || parts !== undefined || amounts !== undefined,
    claims: amounts !== undefined || (parts !== undefined && mayClaim(parts, heads)),
  };
}

/** A piece without a number claims something with a 未, 较上年 or 除; with a 均 or 含 only beside a word of the tables. */
function mayClaim(parts: ReadonlySet<Part>, heads: boolean): boolean {
  return parts.has('not') || parts.has('than') || parts.has('except')
    || (heads && (parts.has('every') || parts.has('including') || parts.has('plus')));
}

function tellsScope({ other, period, rank, partBody, channel, subject, role }: Word): boolean {
  return other === 'plan' || period !== undefined || rank !== undefined || partBody !== undefined || channel !== undefined
    || subject !== undefined || role !== undefined;
}

/** By index 1 for each opening and closing bracket that belong together with a number between. */
function bracketEnds(tokens: readonly Token[]): Uint8Array {
  const found = new Uint8Array(tokens.length);
  const open: { index: number; amounts: number }[] = [];
  let amounts = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'amount') amounts += 1;
    if (token.kind !== 'mark') continue;
    if (opening.has(token.mark)) open.push({ index, amounts });
    else if (closing.has(token.mark)) {
      const start = open.pop();
      if (!start || index - start.index > longestBracket) continue;
      if (amounts > start.amounts) found[start.index] = found[index] = 1;
    }
  }
  return found;
}
