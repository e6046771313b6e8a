/**
 * Words to look up: the longest one that starts at a place. Those with the same first letter lie side by side in a few bytes, since a
 * text asks at each of its letters, and what it needs has left the processor's cache since the last one. Made when a text first has
 * that letter: a short run meets few of them.
 */
export class WordIndex<Value> {
  private entries: (() => Iterable<readonly [word: string, value: Value]>) | undefined;
  /** By the code of a first letter, its place in the lists: most letters of a text begin no word, and have 0. */
  private places = none;
  /** By place, words with the same first letter; once they were asked for, the longest first. */
  private readonly words: Found<Value>[][] = [[]];
  /** By place, for each word how many letters stand behind the first, and these. */
  private readonly letters: (Uint16Array | undefined)[] = [undefined];

  constructor(entries: () => Iterable<readonly [word: string, value: Value]>) {
    this.entries = entries;
  }

  /** A word begins with the letter of this code. */
  begins(code: number): boolean {
    if (this.entries) this.fill(this.entries);
    return this.places[code] !== 0;
  }

  /** The longest word that starts here; of two that are the same the first that was given. */
  at(text: string, start: number): Found<Value> | undefined {
    if (this.entries) this.fill(this.entries);
    const place = this.places[text.charCodeAt(start)];
    if (!place) return undefined;
    const words = this.words[place]!;
    const letters = this.letters[place] ??= lettersOf(words);
    for (let index = 0, next = 0; index < words.length; index++) {
      const end = next + 1 + letters[next]!;
      next += 1;
      for (let at = start + 1; next < end && text.charCodeAt(at) === letters[next]; at++) next += 1;
      if (next === end) return words[index];
      next = end;
    }
    return undefined;
  }

  private fill(entries: () => Iterable<readonly [word: string, value: Value]>): void {
    this.entries = undefined;
    this.places = new Uint16Array(65_536);
    for (const [word, value] of entries()) {
      const code = word.charCodeAt(0);
      const place = (this.places[code] ||= this.words.push([]) - 1);
      this.words[place]!.push({ value, length: word.length, word });
    }
  }
}

const none = new Uint16Array(0);

/** Puts the longest words first. */
function lettersOf<Value>(words: Found<Value>[]): Uint16Array {
  words.sort((one, other) => other.length - one.length);
  return Uint16Array.from(words.flatMap(({ word, length }) =>
    [length - 1, ...Array.from({ length: length - 1 }, (_, at) => word.charCodeAt(at + 1))]));
}

export interface Found<Value> {
  readonly value: Value;
  readonly length: number;
  readonly word: string;
}

/** `件 宗 份` as words, each with the same value. */
export function each<Value>(words: string, value: Value): (readonly [string, Value])[] {
  return words.split(/\s+/).filter(Boolean).map((word) => [word, value] as const);
}
