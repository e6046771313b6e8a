/** Longest text that is compared as a label; the form's longest has 41 characters. */
const longest = 80;

/** A note mark; at the start of a label it is its ordinal. */
const mark = /(?<=[^\s])[\u2460-\u24ff\u2776-\u2793\u00b2\u00b3\u00b9\u2070-\u2079]+/g;

/**
 * A label without what published reports change at will: spaces and line breaks inside words, full and half width,
 * kinds of quotes, `1、` for `1.`, note marks. Empty for text that is too long to be a label.
 */
export function normaliseLabel(text: string): string {
  if (text.length > 4 * longest) return '';
  // most labels, and nothing in them to change
  if (text.length <= longest && /^[\u4e00-\u9fff]*$/.test(text)) return text;
  if (text.length > longest) return normalise(text);
  let label = normalised.get(text);
  if (label === undefined) {
    if (normalised.size >= mostKept) normalised.clear();
    // a part of a text would keep all of it: its characters do not
    const own = text.split('').join('');
    normalised.set(own, label = normalise(own));
  }
  return label;
}

/** Reports of one form have the same labels, and each is asked for by finders and rules in turn. */
const normalised = new Map<string, string>();
const mostKept = 2_000;

function normalise(text: string): string {
  const short = text.replace(mark, '').replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, '');
  // a colon at its end may go yet; and one character, normalised, may be a sentence: ﷺ
  if (short.length > longest + 1) return '';
  const bare = short
    .normalize('NFKC')
    .replace(/[“”„‟"「」『』]/g, '"')
    .replace(/^([0-9]{1,2})[、．.,，]/, '$1.')
    .replace(/:$/, '');
  return bare.length > longest ? '' : bare;
}

/** 1 for equal labels, 0 for labels with nothing in common: 1 − edit distance ÷ length of the longer one. */
export function similarity(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  return length === 0 ? 1 : 1 - editDistance(one, other) / length;
}

/** Changed, missing and extra characters, and neighbours exchanged (转结 for 结转), each count 1. */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + change);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        best = Math.min(best, beforeLast[column - 2]! + 1);
      }
      current.push(best);
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length]!;
}

/** A label this close to an official one is taken for it and reported as a variant. */
export const nearEnough = 0.6;

/** A label of the form, made ready to be compared. */
export interface OfficialLabel {
  readonly text: string;
  readonly label: string;
  readonly ordinal: string;
  readonly bare: string;
}

const known = new Map<string, OfficialLabel>();

/** For texts that the form prints, and only those: each is kept for good. */
export function officialLabel(text: string): OfficialLabel {
  let made = known.get(text);
  if (!made) {
    const label = normaliseLabel(text);
    const own = ordinal(label);
    known.set(text, made = { text, label, ordinal: own, bare: bareLabel(label, own) });
  }
  return made;
}

/** The official label that a normalised label says, exactly or nearly. */
export function matchLabel(label: string, official: readonly OfficialLabel[]): { index: number; exact: boolean } | undefined {
  if (label === '') return undefined;
  const exact = official.findIndex((candidate) => candidate.label === label);
  if (exact >= 0) return { index: exact, exact: true };
  const own = ordinal(label);
  const bare = bareLabel(label, own);
  let best: { index: number; score: number } | undefined;
  official.forEach((candidate, index) => {
    // the ordinal of another row must not be near enough by itself: 2. is not 3.
    if (candidate.ordinal !== own && own !== '') return;
    const score = Math.max(similarityIfNear(label, candidate.label), similarityIfNear(bare, candidate.bare));
    if (score >= nearEnough && (best === undefined || score > best.score)) best = { index, score };
  });
  return best && { index: best.index, exact: false };
}

/** Which official labels, two or more, a label is made of, as where two rows became one; none for anything else. */
export function namesInOne(label: string, official: readonly OfficialLabel[]): readonly number[] {
  const parts: number[] = [];
  for (let at = 0; at < label.length;) {
    const next = official.findIndex((one) => one.label !== '' && label.startsWith(one.label, at));
    if (next < 0) return [];
    parts.push(next);
    at += official[next]!.label.length;
  }
  return parts.length > 1 ? parts : [];
}

/** 0 where the two cannot be near enough, told without the cost of comparing them. */
function similarityIfNear(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  let shared = 0;
  for (const character of one) if (other.includes(character)) shared += character.length;
  return Math.min(one.length, other.length, shared) < nearEnough * length ? 0 : similarity(one, other);
}

const digits = '一二三四五六七';

/** `1.`, `(一)`, `一、` at the start; empty where there is none. Read by hand: every cell's label passes here for every row. */
function ordinal(label: string): string {
  const first = label.charAt(0);
  if (first >= '0' && first <= '9') return /^[0-9]{1,2}\./.exec(label)?.[0] ?? '';
  if (first === '(') return label[2] === ')' && digits.includes(label[1]!) ? label.slice(0, 3) : '';
  return label[1] === '、' && digits.includes(first) ? label.slice(0, 2) : '';
}

/** Without the ordinal and without an explanation in brackets. */
function bareLabel(label: string, own: string): string {
  const bracket = label.indexOf('(', own.length);
  return label.slice(own.length, bracket < 0 ? undefined : bracket);
}
