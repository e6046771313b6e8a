/** Words in a trie: the longest one that starts at a place, in steps of its own length. */
export class WordIndex<Value> {
  /** By the code of its first letter, the number of its step: most letters of a text begin no word, and have 0. */
  private readonly first = new Uint16Array(65_536);
  private readonly steps: Step<Value>[] = [{ next: new Map() }];

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) this.add(word, value);
  }

  private add(word: string, value: Value): void {
    const number = (this.first[word.charCodeAt(0)] ||= this.steps.push({ next: new Map() }) - 1);
    let step: Step<Value> = this.steps[number]!;
    for (let index = 1; index < word.length; index++) {
      const code = word.charCodeAt(index);
      let next = step.next.get(code);
      if (!next) step.next.set(code, next = { next: new Map() });
      step = next;
    }
    step.found ??= { value, length: word.length, word };
  }

  /** The longest word that starts here. */
  at(text: string, start: number): Found<Value> | undefined {
    const number = this.first[text.charCodeAt(start)];
    if (!number) return undefined;
    let step = this.steps[number]!;
    let longest = step.found;
    for (let index = start + 1; index < text.length; index++) {
      const next: Step<Value> | undefined = step.next.get(text.charCodeAt(index));
      if (!next) break;
      step = next;
      longest = step.found ?? longest;
    }
    return longest;
  }
}

export interface Found<Value> {
  readonly value: Value;
  readonly length: number;
  readonly word: string;
}

interface Step<Value> {
  readonly next: Map<number, Step<Value>>;
  found?: Found<Value>;
}

/** `件 宗 份` as words, each with the same value. */
export function each<Value>(words: string, value: Value): (readonly [string, Value])[] {
  return words.split(/\s+/).filter(Boolean).map((word) => [word, value] as const);
}
