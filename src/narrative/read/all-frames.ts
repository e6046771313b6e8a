import type { Frame } from './frame.js';
import { finishing, objects, outcomes, passing, type ActName } from './lexicon/meanings.js';
import { linesOfGroup, namesOf, type Names } from './names.js';
import { scopeOf } from './scope.js';
import type { Segment } from './segments.js';
import type { Part } from './lexicon/frame-words.js';
import type { State } from './state.js';
import type { Token, WordToken } from './tokens.js';
import type { Unknown } from './unknown.js';

/** Numbers of which all are all. */
const wholes: readonly ActName[] = ['received', 'bare', 'accepted', 'due', 'withCarried', 'closed'];

const changes: readonly (Part | undefined)[] = ['level', 'up', 'down'];

/** Of these cases alone all came to that. */
const partial: readonly ActName[] = ['broughtForward', 'carry', 'open', 'pending'];

const results: readonly ActName[] = ['upheld', 'corrected', 'otherResult'];

const manners: readonly string[] = ['按照', '依照', '根据', '依据'];

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
export function levelFrames({ tokens, start, until }: Segment, state: State, unknown: Unknown): Frame[] {
  const level = tokens.find((token): token is WordToken => isWord(token) && changes.includes(token.word.part));
  if (!level || !state.than || state.other !== undefined || tokens.some(({ kind }) => kind === 'amount')) return [];
  const words = tokens.filter((token): token is WordToken => isWord(token) && token.word.head !== undefined && !token.word.head.weak);
  const bare = level.word.part === 'level' ? undefined : level.word.part as 'up' | 'down';
  // 申请量较上年减少: more or less without a number
  if (bare && (unknown(start, until) > 0 || words.length === 0 || words.some(({ start: at }) => at > level.start))) return [];
  const names = namesOf(words, state.objects, true);
  const of = names ? undefined : state.last;
  const named = names?.named ?? of?.named ?? [];
  if (named.length === 0 || of?.other !== undefined || scopeOf(state) !== undefined) return [];
  return [{
    kind: 'change', start, end: level.end, named, joined: names?.joined ?? of?.joined ?? 'sum', sure: true, direction: bare ?? 'level',
    ...(of ? { of } : {}),
  }];
}

/** 全部办结, 均维持, 都是自然人: claims that every one came to that. */
export function allFrames(
  { tokens, start, parts, end }: Segment, state: State, found: readonly Frame[], unknown: Unknown,
): Frame[] {
  const words = tokens.filter(isWord);
  const every = tokens.findIndex((token) => isWord(token) && token.word.part === 'every');
  const last = found[found.length - 1];
  // 行政诉讼1件，结果维持: what is said of one is said of all
  const stated = every < 0 && last?.kind === 'number' && last.sure && last === state.last && !parts.has('open')
    && unknown(start, end) <= 2 && tokens.every(({ kind }) => kind !== 'amount');
  // 申请1件，按照规定进行答复: how, and not that it was done
  if (stated && words.some(({ text }) => manners.includes(text))) return [];
  const at = stated ? 0 : every;
  // 热线办结率100%，申请25件全部办结
  const isOwn = tokens.slice(0, Math.max(at, 0)).some((token) => isWord(token) && token.word.head?.object !== undefined);
  if (at < 0 || (state.excepted && state.besides.length === 0) || state.timing || (state.other !== undefined && !isOwn)) return [];
  if (words.some(({ word }) => word.part === 'hedge' || word.part === 'not')) return [];
  const heads = tokens.slice(at).filter((token): token is WordToken => isWord(token) && token.word.head !== undefined
    && (!token.word.head.weak || token.word.part === 'every'));
  // 均已办结并送达申请人
  const done = heads[heads.length - 1]?.end ?? 0;
  if (words.some(({ word, start: from }) => word.other !== undefined && !(passing.includes(word.other) && from >= done))) return [];
  if (heads.length === 0 || tokens.slice(at).some(({ kind }) => kind === 'amount')) return [];
  // 全部办结件中
  if (words.some(({ word, start: from }) => word.part === 'ofThem' && from >= tokens[at]!.start)) return [];
  const ahead = tokens.slice(0, at).filter((token): token is WordToken => isWord(token) && token.word.head?.object !== undefined);
  // 上年结转的申请全部办结: of these alone
  if (tokens.slice(0, at).some((token) => isWord(token) && partial.includes(token.word.head?.act as ActName))) return [];
  const whole = state.excepted || last?.amount === undefined || last.kind !== 'number'
    // 10件，其中2件均已办结: of these two
    || !state.list?.parts.includes(last) && last.named.every(({ act, column }) => column === undefined && wholes.includes(act));
  const scope = scopeOf(state);
  const part = last && scope === undefined && last.kind === 'number' && last.other === undefined ? partOf(last, heads, state) : undefined;
  if (part) return [{ kind: 'all', start, end: heads[heads.length - 1]!.end, named: part.named, joined: part.joined,
    sure: true, of: last! }];
  if (!whole || scope !== undefined || (stated && last.amount!.value !== 1)) return [];
  const names = namesOf([...ahead, ...heads], state.objects, true);
  if (!names) return [];
  const named = names.named.filter(({ act, column }) => column !== undefined || finishing.includes(act) || results.includes(act)
    || outcomes.includes(act));
  // 除1件未审结外，其余复议均维持
  if (state.excepted && !named.every(({ object, act }) => objects[object] === 'disputes' && results.includes(act))) return [];
  // 行政诉讼均为复议后起诉
  const kindOf = names.named.filter(({ object, act }) => act === 'bare' && ahead.some(({ word }) => word.head!.object !== object)
    && heads.some(({ word }) => word.head!.object === object));
  if (named.length === 0 && kindOf.length === 1 && ahead.every(({ word }) => objects[word.head!.object!] === 'disputes')) {
    return [{ kind: 'all', start, end: heads[heads.length - 1]!.end, named: kindOf, joined: 'sum', sure: true }];
  }
  if (stated && parts.has('cause') && !named.every(({ object, act }) => object === 'application' && outcomes.includes(act))) return [];
  if (named.length === 0 || !names.certain && !named.every(({ act }) => act === 'upheld')) return [];
  return [{ kind: 'all', start, end: heads[heads.length - 1]!.end, named, joined: names.joined, sure: true,
    ...(state.excepted ? { besides: state.besides } : {}) }];
}
