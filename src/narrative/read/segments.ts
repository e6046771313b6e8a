import type { Part } from './lexicon/frame-words.js';
import type { Amount } from './amounts.js';
import type { Token, WordToken } from './tokens.js';

/** What stands between two marks of a sentence. */
export interface Segment {
  readonly tokens: readonly Token[];
  readonly words: readonly WordToken[];
  readonly amounts: readonly Amount[];
  readonly parts: ReadonlySet<Part>;
  readonly start: number;
  readonly end: number;
  /** How deep in brackets it stands; what is said there ends with them. */
  readonly depth: number;
  /** First of its sentence. */
  readonly opens: boolean;
  /** First of its paragraph. */
  readonly begins: boolean;
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
export function segments(tokens: readonly Token[]): Segment[] {
  const found: Segment[] = [];
  let current: Token[] = [];
  let depth = 0;
  let opens = true;
  let begins = true;
  let from = 0;
  const flush = (): void => {
    if (current.some(({ kind }) => kind !== 'mark')) {
      found.push({ tokens: current, ...sorted(current), start: from, end: current[current.length - 1]!.end, depth, opens, begins });
      opens = false;
      begins = false;
    }
    current = [];
  };
  const closes = bracketEnds(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'mark') {
      if (current.length >= longestPiece) flush();
      current.push(token);
      continue;
    }
    const { mark } = token;
    const upTo = (): void => { flush(); from = token.end; };
    if (ends.has(mark) || mark === '\n') {
      upTo();
      opens = true;
      if (mark === '\n') { begins = true; depth = 0; }
    } else if (breaks.has(mark)) upTo();
    else if (mark === '、') {
      if (current.some(({ kind }) => kind === 'amount')) upTo();
      else if (current.length < longestPiece) current.push(token);
    } else if (opening.has(mark) && closes[index] === 1) {
      upTo();
      depth += 1;
    } else if (closing.has(mark) && depth > 0 && closes[index] === 1) {
      upTo();
      depth -= 1;
    } else if (current.length < longestPiece) current.push(token);
  }
  flush();
  return found;
}

const noParts: ReadonlySet<Part> = new Set();

function sorted(tokens: readonly Token[]): Pick<Segment, 'words' | 'amounts' | 'parts'> {
  const words: WordToken[] = [];
  const amounts: Amount[] = [];
  let parts: Set<Part> | undefined;
  for (const token of tokens) {
    if (token.kind === 'amount') amounts.push(token.amount);
    else if (token.kind === 'word') {
      words.push(token);
      const { part } = token.word;
      if (part !== undefined && part !== 'filler') (parts ??= new Set()).add(part);
    }
  }
  return { words, amounts, parts: parts ?? noParts };
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
    if (token.mark === '\n') open.length = 0;
    else if (opening.has(token.mark)) open.push({ index, amounts });
    else if (closing.has(token.mark)) {
      const start = open.pop();
      if (!start || index - start.index > longestBracket) continue;
      if (amounts > start.amounts) found[start.index] = found[index] = 1;
    }
  }
  return found;
}
