/** Characters of a text from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence with the words in it that are meant. */
export interface MarkedSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const ends = new Set('。！？；\n');
/** Characters on either side before a long sentence is cut. */
const longest = 80;

/** The sentence around these words of a paragraph; a long one is cut with …. */
export function markedSentence(text: string, { start, end }: Span): MarkedSentence {
  let from = start;
  while (from > 0 && start - from < longest && !ends.has(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to - end < longest && !(to > start && ends.has(text[to - 1]!))) to += 1;
  const isCut = (at: number): boolean => at > 0 && at < text.length && !ends.has(text[at - 1]!);
  return {
    before: `${isCut(from) ? '…' : ''}${text.slice(from, start).trimStart()}`, words: text.slice(start, end),
    after: `${text.slice(end, to)}${isCut(to) ? '…' : ''}`.trimEnd(),
  };
}
