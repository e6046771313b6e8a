/** Words in a trie: the longest one that starts at a place, in steps of its own length. */
export class WordIndex<Value> {
  /** By the code of its first letter: most letters of a text begin no word. */
  private readonly first: (Step<Value> | undefined)[] = [];

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (let code = 0; code < 65_536; code++) this.first.push(undefined);
    for (const [word, value] of entries) this.add(word, value);
  }

  private add(word: string, value: Value): void {
    let step: Step<Value> = (this.first[word.charCodeAt(0)] ??= { next: new Map() });
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
    let step = this.first[text.charCodeAt(start)];
    if (step === undefined) return undefined;
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
