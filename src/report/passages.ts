import { textOf, type Sections } from './text.js';

/** A sentence of a text, and a number that the same words have in any year. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly key: number;
}

/** Shorter ones are headings and turns of phrase. */
const shortest = 12;

/** The sentences of a text that are long enough to be somebody's own. */
export function passagesIn(text: string): Passage[] {
  return [...text.matchAll(/[^。；！？;!?\n]{1,2000}/g)].flatMap((match) => {
    const words = bare(match[0]);
    return words.length < shortest ? [] : [{ start: match.index, end: match.index + match[0].length, key: hash(words) }];
  });
}

/** A clause that is shorter is a turn of phrase that any year may have. */
const shortestClause = 18;

/** The parts of a sentence that are long enough to be somebody's own; names of documents are not. */
export function clausesIn({ start, end }: Passage, text: string): Passage[] {
  return [...text.slice(start, end).matchAll(/[^，：,:]{1,2000}/g)].flatMap((match) => {
    const words = bare(match[0]);
    const from = start + match.index;
    return words.length < shortestClause || words.includes('《') ? [] : [{ start: from, end: from + match[0].length, key: hash(words) }];
  });
}

/** What is kept of last year's text to know its sentences again: the text itself is long, and other people's. */
export function passageKeys(sections: Sections): number[] {
  const texts = (['overview', 'problems'] as const).map((key) => textOf(sections, key));
  const passages = texts.flatMap((text) => passagesIn(text).flatMap((passage) => [passage, ...clausesIn(passage, text)]));
  return [...new Set(passages.map(({ key }) => key))];
}

/** Without what a new year changes: numbers, the word for which problem it is, marks and spaces. */
function bare(sentence: string): string {
  return sentence.replace(/[\d\s，、：:,（）()“”《》％%—-]+|[一二三四五六七八九十]是/g, '').replace(/^年?度?/, '');
}

/** FNV-1a, 32 bits. */
function hash(words: string): number {
  let so = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) so = Math.imul(so ^ words.charCodeAt(at), 0x01000193);
  return so >>> 0;
}
