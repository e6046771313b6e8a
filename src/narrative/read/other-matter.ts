import { absorbing, noted, type OtherMatter } from './lexicon/meanings.js';
import { sticky } from './lexicon/scope-words.js';
import type { Segment } from './segments.js';
import type { WordToken } from './tokens.js';

/** What no table holds and a number belongs to, by the words around it. */
export function otherOf(
  segment: Segment, from: number, start: number, until: number, left: readonly WordToken[], right: readonly WordToken[],
): OtherMatter | undefined {
  const others: WordToken[] = [];
  let channel = false;
  for (const one of segment.words) {
    if (one.word.other !== undefined && one.word.other !== 'plan') others.push(one);
    channel ||= one.word.channel !== undefined && one.start >= from && one.end <= start;
  }
  if (others.length === 0 && !channel) return undefined;
  const before = others.filter((one) => one.start >= from && one.end <= start);
  const strong = left.some(({ word }) => word.head!.object ?? word.head!.column);
  // 对25件申请收取信息处理费
  if (others.some(({ word }) => word.other === 'informationFee') && !left.some(({ word }) => word.head!.act)) return 'informationFee';
  if (before.length > 0) {
    const last = before[before.length - 1]!;
    // 公文公开属性为主动公开的120件
    const whole = before.find(({ word }) => sticky.includes(word.other!));
    if (whole) return whole.word.other;
    // 解读政策后新收申请25件: what is named behind the other matter is the number's own
    const own = left.filter((word) => word.start >= last.end && (word.word.head!.object ?? word.word.head!.column));
    // 劳动仲裁申请 is of the other matter
    if (own[0]?.start === last.end && (own[0].text === '申请' || absorbing.includes(last.word.other!))) return last.word.other;
    // 热线转办申请件: what is handed on is the other matter's
    const handed = before.findLast(({ word }) => absorbing.includes(word.other!));
    if (own.length > 0 && handed && handed !== last && own[0]!.start === last.end) return handed.word.other;
    return own.length > 0 && !['published'].includes(last.word.other!) ? undefined : last.word.other;
  }
  if (channel && !strong && !left.some(({ word }) => word.head!.act && word.head!.act !== 'issued' && word.head!.act !== 'granted')
    && !right.some(({ word }) => word.head!.object ?? word.head!.act)) return 'published';
  const behind = others.find((one) => one.start >= start && one.start < until);
  if (behind && !strong && (right.length === 0 || behind.start <= right[0]!.start)) return behind.word.other;
  // 对2件申请延长答复期限
  const isStep = behind && left.length === 0 && noted.includes(behind.word.other!)
    && right.every(({ word, start: from }) => from > behind.start || word.head!.act === undefined);
  if (isStep) return behind.word.other;
  return undefined;
}
