import type { Frame } from './frame.js';
import { finishing, outcomes, type ActName } from './lexicon/meanings.js';
import { linesOfGroup, namesOf, type Names } from './names.js';
import { scopeOf } from './scope.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { Token, Unknown, WordToken } from './tokens.js';

/** Numbers of which all are all. */
const wholes: readonly ActName[] = ['received', 'bare', 'accepted', 'due', 'withCarried', 'closed'];

const results: readonly ActName[] = ['upheld', 'corrected', 'otherResult'];

const isWord = (token: Token): token is WordToken => token.kind === 'word';

/** 不予公开73件，均为过程性信息: of that group all are one line. */
function partOf(last: Frame, heads: readonly WordToken[], state: State): Names | undefined {
  const names = namesOf(heads, state.objects, true);
  const [of] = last.named;
  const own = of && last.named.length === 1 && names?.named.every(({ object, act }) =>
    object === of.object && act !== of.act && linesOfGroup(of.act).includes(act));
  return own ? names : undefined;
}

/** 与上年持平: a change of nothing. */
export function levelFrames({ tokens, start }: Segment, state: State): Frame[] {
  const level = tokens.find((token): token is WordToken => isWord(token) && token.word.part === 'level');
  if (!level || !state.than || state.other !== undefined || tokens.some(({ kind }) => kind === 'amount')) return [];
  const words = tokens.filter((token): token is WordToken => isWord(token) && token.word.head !== undefined && !token.word.head.weak);
  const names = namesOf(words, state.objects, true);
  const of = names ? undefined : state.last;
  const named = names?.named ?? of?.named ?? [];
  if (named.length === 0 || of?.other !== undefined || scopeOf(state) !== undefined) return [];
  return [{
    kind: 'change', start, end: level.end, named, joined: names?.joined ?? of?.joined ?? 'sum', sure: true, direction: 'level',
    ...(of ? { of } : {}),
  }];
}

/** 全部办结, 均维持, 都是自然人: claims that every one came to that. */
export function allFrames(
  { tokens, start, parts, end }: Segment, state: State, found: readonly Frame[], unknown: Unknown,
): Frame[] {
  const every = tokens.findIndex((token) => isWord(token) && token.word.part === 'every');
  const last = found[found.length - 1];
  // 行政诉讼1件，结果维持: what is said of one is said of all
  const stated = every < 0 && last?.kind === 'number' && last.sure && last === state.last && !parts.has('open')
    && unknown(start, end) <= 2 && tokens.every(({ kind }) => kind !== 'amount');
  const at = stated ? 0 : every;
  // 热线办结率100%，申请25件全部办结
  const isOwn = tokens.slice(0, Math.max(at, 0)).some((token) => isWord(token) && token.word.head?.object !== undefined);
  if (at < 0 || state.excepted || state.timing || (state.other !== undefined && !isOwn)) return [];
  const words = tokens.filter(isWord);
  if (words.some(({ word }) => word.part === 'hedge' || word.part === 'not' || word.other !== undefined)) return [];
  const heads = tokens.slice(at).filter((token): token is WordToken => isWord(token) && token.word.head !== undefined
    && (!token.word.head.weak || token.word.part === 'every'));
  if (heads.length === 0 || tokens.slice(at).some(({ kind }) => kind === 'amount')) return [];
  const ahead = tokens.slice(0, at).filter((token): token is WordToken => isWord(token) && token.word.head?.object !== undefined);
  const whole = last?.amount === undefined || last.kind !== 'number'
    || last.named.every(({ act, column }) => column === undefined && wholes.includes(act));
  const scope = scopeOf(state);
  const part = last && scope === undefined && last.kind === 'number' && last.other === undefined ? partOf(last, heads, state) : undefined;
  if (part) return [{ kind: 'all', start, end: heads[heads.length - 1]!.end, named: part.named, joined: part.joined,
    sure: true, of: last! }];
  if (!whole || scope !== undefined || (stated && (last.amount!.value !== 1 || parts.has('cause')))) return [];
  const names = namesOf([...ahead, ...heads], state.objects, true);
  if (!names) return [];
  const named = names.named.filter(({ act, column }) => column !== undefined || finishing.includes(act) || results.includes(act)
    || outcomes.includes(act));
  if (named.length === 0 || !names.certain && !named.every(({ act }) => act === 'upheld')) return [];
  return [{ kind: 'all', start, end: heads[heads.length - 1]!.end, named, joined: names.joined, sure: true }];
}
