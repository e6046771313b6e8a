/**
 * Words to look up: the longest one that starts at a place. A trie for each first letter, made when a text first has that letter:
 * a short run meets few of them.
 */
export class WordIndex<Value> {
  private entries: (() => Iterable<readonly [word: string, value: Value]>) | undefined;
  /** By the code of a first letter, its place in the lists: most letters of a text begin no word, and have 0. */
  private places = none;
  private readonly words: Found<Value>[][] = [[]];
  private readonly tries: (Step<Value> | undefined)[] = [undefined];
  /** By two letters mixed into one number, 1 where a word begins with them: most places with a first letter have no second one. */
  private pairs = noPairs;

  constructor(entries: () => Iterable<readonly [word: string, value: Value]>) {
    this.entries = entries;
  }

  /** A word begins with the letter of this code. */
  begins(code: number): boolean {
    if (this.entries) this.fill(this.entries);
    return this.places[code] !== 0;
  }

  /** The longest word that starts here. */
  at(text: string, start: number): Found<Value> | undefined {
    if (this.entries) this.fill(this.entries);
    const first = text.charCodeAt(start);
    const place = this.places[first];
    if (!place) return undefined;
    let step = this.tries[place] ??= trieOf(this.words[place]!);
    let longest = step.found;
    if (this.pairs[pairOf(first, text.charCodeAt(start + 1))] === 0) return longest;
    for (let index = start + 1; index < text.length; index++) {
      const next: Step<Value> | undefined = step.next.get(text.charCodeAt(index));
      if (!next) break;
      step = next;
      longest = step.found ?? longest;
    }
    return longest;
  }

  private fill(entries: () => Iterable<readonly [word: string, value: Value]>): void {
    this.entries = undefined;
    this.places = new Uint16Array(65_536);
    this.pairs = new Uint8Array(65_536);
    for (const [word, value] of entries()) {
      const code = word.charCodeAt(0);
      const place = (this.places[code] ||= this.words.push([]) - 1);
      this.words[place]!.push({ value, length: word.length, word });
      if (word.length > 1) this.pairs[pairOf(code, word.charCodeAt(1))] = 1;
    }
  }
}

const none = new Uint16Array(0);
const noPairs = new Uint8Array(0);

const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** Of words with the same first letter; of two that are the same the first counts. */
function trieOf<Value>(words: readonly Found<Value>[]): Step<Value> {
  const root: Step<Value> = { next: new Map(), found: undefined };
  for (const found of words) {
    let step = root;
    for (let index = 1; index < found.length; index++) {
      const code = found.word.charCodeAt(index);
      let next = step.next.get(code);
      if (!next) step.next.set(code, next = { next: new Map(), found: undefined });
      step = next;
    }
    step.found ??= found;
  }
  return root;
}

export interface Found<Value> {
  readonly value: Value;
  readonly length: number;
  readonly word: string;
}

interface Step<Value> {
  readonly next: Map<number, Step<Value>>;
  found: Found<Value> | undefined;
}

/** `件 宗 份` as words, each with the same value. */
export function each<Value>(words: string, value: Value): (readonly [string, Value])[] {
  return words.split(/\s+/).filter(Boolean).map((word) => [word, value] as const);
}
