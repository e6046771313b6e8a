import type { OtherMatter } from './lexicon/meanings.js';
import { bodyEndings } from './lexicon/scope-words.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';

/** 某某区受理申请300件: the name of another body stands before what is counted; it holds for the sentence. */
export function updateBody({ tokens, words, start, amounts, depth }: Segment, state: State, text: string): void {
  const first = words.find(({ word }) => word.head !== undefined)?.start ?? (amounts.length > 0 ? amounts[0]!.start : start);
  const { agency } = state.reporter;
  // 不动产登记中心收到: a name of words that we know
  const last = tokens.findLast(({ end }) => end <= first);
  const isKnown = last?.kind === 'word' && (last.word.rank !== undefined || last.word.partBody !== undefined);
  const whole = text.slice(start, first);
  const isBody = endsAsBody(whole) && longEndings.some((ending) => whole.endsWith(ending) && !agency.endsWith(ending));
  if (isBody && !isKnown && depth === 0 && !agency.includes(whole)) {
    state.body ??= 'narrowBody';
    return;
  }
  let from = start;
  for (const token of tokens) {
    if (from >= first) return;
    const name = text.slice(from, Math.min(token.start, first));
    const isOwn = agency.includes(name) || (agency.length > 1 && name.endsWith(agency));
    if (name.length > 1 && !isOwn && endsAsBody(name) && depth === 0) { state.body ??= 'narrowBody'; return; }
    from = token.end;
  }
}

/** 市自然资源局（230件） */
export function ownBody(segment: Segment, text: string): OtherMatter | undefined {
  if (segment.words.length > 0 || segment.depth === 0) return undefined;
  return endsAsBody(text.slice(Math.max(0, segment.start - 9), segment.start - 1)) ? 'narrowBody' : undefined;
}

/** One letter is also the end of many a word that is no name. */
const longEndings = bodyEndings.filter(({ length }) => length > 1);

/** By the code of a letter: one of them ends so. */
const lastLetters = new Uint8Array(65_536);
for (const ending of bodyEndings) lastLetters[ending.charCodeAt(ending.length - 1)] = 1;

function endsAsBody(name: string): boolean {
  return name !== '' && lastLetters[name.charCodeAt(name.length - 1)] === 1 && bodyEndings.some((ending) => name.endsWith(ending));
}
