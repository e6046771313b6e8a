/** Words in a trie: the longest one that starts at a place, in steps of its own length. */
export class WordIndex<Value> {
  private readonly root: Step<Value> = { next: new Map() };

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) this.add(word, value);
  }

  private add(word: string, value: Value): void {
    let step = this.root;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index);
      let next = step.next.get(code);
      if (!next) step.next.set(code, next = { next: new Map() });
      step = next;
    }
    step.found ??= { value, length: word.length };
  }

  /** The longest word that starts here. */
  at(text: string, start: number): { readonly value: Value; readonly length: number } | undefined {
    let step = this.root;
    let longest: Step<Value>['found'];
    for (let index = start; index < text.length; index++) {
      const next = step.next.get(text.charCodeAt(index));
      if (!next) break;
      step = next;
      longest = step.found ?? longest;
    }
    return longest;
  }
}

interface Step<Value> {
  readonly next: Map<number, Step<Value>>;
  found?: { readonly value: Value; readonly length: number };
}

/** `件 宗 份` as words, each with the same value. */
export function each<Value>(words: string, value: Value): (readonly [string, Value])[] {
  return words.split(' ').filter(Boolean).map((word) => [word, value] as const);
}
