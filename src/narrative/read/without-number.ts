import type { Frame, Named } from './frame.js';
import { outcomes } from './lexicon/meanings.js';
import { linesOfGroup, namesOf, type Names } from './names.js';
import { scopeOf } from './scope.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { Token, Unknown, WordToken } from './tokens.js';

const isWord = (token: Token): token is WordToken => token.kind === 'word';
/** How far a “not” reaches over words that we do not know. */
const reach = 8;

/** 未收到, 无结转, 没有被纠正的: claims that there was none. */
export function zeroFrames(
  { tokens, start, end, parts, amounts }: Segment, state: State, unknown: Unknown, free: readonly WordToken[], text: string,
): Frame[] {
  const at = tokens.findIndex((token) => isWord(token) && token.word.part === 'not');
  const words = tokens.filter(isWord);
  if (at < 0 || parts.has('timing') || parts.has('corrected')) return [];
  const not = tokens[at] as WordToken;
  const after = tokens.slice(at + 1);
  if (after.some(({ kind }) => kind === 'amount')) return [];
  if (after.some((token) => isWord(token) && token.word.other !== undefined) || state.narrow === 'subject') return [];
  const next = after.find(({ kind }) => kind !== 'mark');
  if (not.text.length === 1 && next && next.start > not.end + 1) return [];
  const isHead = (token: Token): token is WordToken => isWord(token) && token.word.head !== undefined && !token.word.head.weak;
  // 另有3件因尚未到期结转下年: the words are the number's
  const behind = after.filter(isHead).filter((word) => amounts.length === 0 || free.includes(word));
  const ahead = tokens.slice(0, at).filter(isHead);
  // 申请人没有异议: what there is none of is another thing
  if (behind.length === 0 && (unknown(not.end, end) > 0 || /^\p{Script=Han}/u.test(text.slice(end)))) return [];
  // 依申请公开情况：无
  const alone = tokens.every((token) => token.kind === 'mark' || token === not || (isWord(token) && token.word.part === 'filler'));
  if (behind.length === 0 && alone && state.pending.length > 0) return noneOf(state.pending, tokens, start, not.end, state);
  if (behind.length === 0 && (ahead.length === 0 || words.some(({ word }) => word.other))) return [];
  if (behind.length > 0 && unknown(not.end, behind[0]!.start) > reach) return [];
  const last = tokens[tokens.length - 1]!;
  if (isWord(last) && last.text === '的' && behind.every(({ word }) => word.head!.act !== 'corrected')) return [];
  const acts = behind.some(({ word }) => word.head!.act);
  const own = behind.length === 0 ? ahead : acts || behind.some(({ word }) => word.head!.column)
    ? [...ahead.filter(({ word }) => word.head!.object && !word.head!.act), ...behind] : behind;
  const both = behind.length === 0 ? [...state.pending, ...own] : own;
  const names = namesOf(both, state.objects, true);
  // 未经审核不准发布 speaks of no document
  if (names && !names.certain && names.named.some(({ object }) => object === 'normativeDocuments')) return [];
  const named = names && zeroNames(names.named, both, tokens, names.certain);
  if (!named || named.length === 0) return [];
  const scope = scopeOf(state);
  return [{
    kind: 'zero', start: Math.min(start, not.start), end: Math.max(not.end, both[both.length - 1]!.end), named, joined: 'each',
    sure: names.certain || !both.some(({ word }) => word.head!.object), ...(scope ? { other: scope } : {}),
  }];
}

function noneOf(words: readonly WordToken[], tokens: readonly Token[], start: number, end: number, state: State): Frame[] {
  const names = namesOf(words, state.objects, true);
  const named = names ? zeroNames(names.named, words, tokens, names.certain) : [];
  const scope = scopeOf(state);
  return named.length === 0 || !names!.certain ? [] : [{
    kind: 'zero', start: Math.min(start, words[0]!.start), end, named, joined: 'each', sure: true, ...(scope ? { other: scope } : {}),
  }];
}

/** What a “none” can be said of; an act that only names what the object went through is not meant: 未收到因答复引起的复议. */
function zeroNames(named: readonly Named[], words: readonly WordToken[], tokens: readonly Token[], certain: boolean): Named[] {
  const objects = new Set(words.flatMap(({ word }) => (word.head!.object ? [word.head!.object] : [])));
  const text = (pattern: RegExp): boolean => tokens.some((token) => isWord(token) && pattern.test(token.text));
  const start = text(/^(?:年初|期初|上年|上年度)$/);
  const finish = text(/^(?:年末|年底|期末|下年|下年度)$/);
  return named.flatMap((one): Named[] => {
    if (one.object === 'application' && one.act === 'bare') return objects.has('application') ? [{ ...one, act: 'received' }] : [];
    if (one.act === 'accepted' || one.act === 'received') return objects.size > 0 || !certain || one.column !== undefined
      ? [{ ...one, act: one.object === 'application' ? 'received' : one.act }] : [];
    if (one.act === 'closed' && one.object !== 'application') return [{ ...one, act: 'bare' }];
    if (one.act === 'closed' || one.act === 'made') return one.object === 'application' ? [] : [one];
    if (one.act !== 'carry') return [one];
    const both = start === finish;
    return [...(both || start ? [{ ...one, act: 'broughtForward' as const }] : []), ...(both || finish
      ? [{ ...one, act: 'open' as const }] : [])];
  });
}

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
export function allFrames({ tokens, start }: Segment, state: State, found: readonly Frame[]): Frame[] {
  const at = tokens.findIndex((token) => isWord(token) && token.word.part === 'every');
  if (at < 0 || state.excepted || state.timing || state.other !== undefined) return [];
  const words = tokens.filter(isWord);
  if (words.some(({ word }) => word.part === 'hedge' || word.part === 'not' || word.other !== undefined)) return [];
  const heads = tokens.slice(at).filter((token): token is WordToken => isWord(token) && token.word.head !== undefined
    && (!token.word.head.weak || token.word.part === 'every'));
  if (heads.length === 0 || tokens.slice(at).some(({ kind }) => kind === 'amount')) return [];
  const ahead = tokens.slice(0, at).filter((token): token is WordToken => isWord(token) && token.word.head?.object !== undefined);
  const last = found[found.length - 1];
  const whole = last?.amount === undefined || last.kind !== 'number' || last.named.every(({ act, column }) =>
    column === undefined && (['received', 'bare', 'accepted', 'due', 'withCarried', 'closed'].includes(act)));
  const scope = scopeOf(state);
  const part = last && scope === undefined && last.kind === 'number' && last.other === undefined ? partOf(last, heads, state) : undefined;
  if (part) return [{ kind: 'all', start, end: heads[heads.length - 1]!.end, named: part.named, joined: part.joined,
    sure: true, of: last! }];
  if (!whole || scope !== undefined) return [];
  const names = namesOf([...ahead, ...heads], state.objects, true);
  if (!names) return [];
  const named = names.named.filter(({ act, column }) => column !== undefined || act === 'closed' || act === 'upheld' || act === 'corrected'
    || act === 'otherResult' || outcomes.includes(act));
  if (named.length === 0 || !names.certain && !named.every(({ act }) => act === 'upheld')) return [];
  return [{ kind: 'all', start, end: heads[heads.length - 1]!.end, named, joined: names.joined, sure: true }];
}
