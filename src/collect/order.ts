import { readChineseNumber } from '../report/chinese-number.js';
import { baseName, foldersOf } from './names.js';

/** What tells in which round a file came. */
export interface RoundMarks {
  readonly folder: number;
  readonly name: number;
  /** Milliseconds; NaN where no clock tells. */
  readonly time: number;
}

export type RoundReason = keyof typeof roundReasons;

export const roundReasons = {
  folder: '所在文件夹的轮次较后', name: '文件名里的次数较后', time: '文件时间较晚', none: '轮次和时间都分不出先后，按文件名取最后一个',
} as const;

/** A later round has the higher number; no mark at all is the first round. */
export function roundMarks(file: string, time: Date | undefined): RoundMarks {
  return {
    folder: Math.max(1, ...foldersOf(file).map(roundIn)),
    name: roundIn(baseName(file).replace(/\.[^.]{1,8}$/, '')),
    time: time?.getTime() ?? NaN,
  };
}

/** 第二次, 第3轮, v2, (2), 修改稿, 终稿, and days such as 2025-01-20 or 1月20日, which count as later than any number. */
function roundIn(step: string): number {
  const text = step.slice(0, 200);
  const day = /(?<!\d)(20\d\d)[-._年](\d{1,2})[-._月](\d{1,2})(?!\d)/.exec(text) ?? /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(text)
    ?? /(?<!\d)()(\d{1,2})月(\d{1,2})日/.exec(text);
  const counted = /第([一二三四五六七八九十\d]{1,3})[次轮稿批版回]/.exec(text) ?? /(?:^|[^a-z])(?:v|ver|round)[ ._-]?(\d{1,2})(?![\d.])/i.exec(text)
    ?? /[(（](\d{1,2})[)）]$/.exec(text);
  if (counted) return /^\d/.test(counted[1]!) ? Number(counted[1]) : readChineseNumber(counted[1]!) ?? 1;
  if (/终稿|定稿|最终/.test(text)) return 99;
  if (/修改|修订|更正|订正|重报|退回后|补正/.test(text)) return 2;
  const [month, date] = [Number(day?.[2]), Number(day?.[3])];
  if (day && month >= 1 && month <= 12 && date >= 1 && date <= 31) return 100 + Number(day[1] || 2000) * 372 + month * 31 + date;
  return 1;
}

/** Which of two came later, and how that is known; positive: the first. */
export function laterOf(one: RoundMarks, other: RoundMarks): { readonly order: number; readonly reason: RoundReason } {
  for (const reason of ['folder', 'name', 'time'] as const) {
    if (one[reason] > other[reason]) return { order: 1, reason };
    if (one[reason] < other[reason]) return { order: -1, reason };
  }
  return { order: 0, reason: 'none' };
}
