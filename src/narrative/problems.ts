import { chineseNumber } from './numbers.js';
import { toFill } from './source.js';
import type { Facts, Piece, Slot } from './types.js';

/** 五 pairs each problem with its measure; where one half is missing the text asks for it and never says 无. */
export function problemPieces(facts: Facts): Piece[] {
  return enumerate(pairs(facts).map(({ problem }, index, { length }) =>
    told('problems', problem, length === 1 && problem === '' ? '存在的主要问题' : `第${chineseNumber(index + 1)}个问题`)));
}

export function measurePieces(facts: Facts): Piece[] {
  return enumerate(pairs(facts).map(({ measure, problem }, index, { length }) =>
    told('measures', measure, length === 1 && problem === '' ? '针对问题的改进措施' : `第${chineseNumber(index + 1)}个问题的改进措施`)));
}

/** As far as the ordinals go. */
const most = 99;

function pairs(facts: Facts): readonly { problem: string; measure: string }[] {
  const problems = (facts.problems ?? []).map(clean);
  const measures = (facts.measures ?? []).map(clean);
  const found = Array.from({ length: Math.max(problems.length, measures.length) }, (_, index) => ({
    problem: problems[index] ?? '', measure: measures[index] ?? '',
  })).filter(({ problem, measure }) => problem !== '' || measure !== '');
  return found.length === 0 ? [{ problem: '', measure: '' }] : found.slice(0, most);
}

function told(fact: 'problems' | 'measures', text: string, what: string): Slot {
  return { source: { fact }, text: text === '' ? toFill(what) : text, blank: text === '' };
}

/** 一是…；二是…; a single one has no ordinal. */
function enumerate(slots: readonly Slot[]): Piece[] {
  if (slots.length === 1) return [...slots];
  return slots.flatMap((slot, index) => [`${index === 0 ? '' : '；'}${chineseNumber(index + 1)}是`, slot]);
}

/** A person's own words without their numbering and closing mark: both are the sentence's. 无 alone is no answer. */
function clean(text: string): string {
  const bare = text
    .trim()
    .replace(/\s*[\r\n]+\s*/g, (_, at: number, whole: string) => (/[，。；：、！？,;:]/.test(whole[at - 1] ?? '') ? '' : '，'))
    .replace(/^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}(?:、|[.．](?!\d))|[一二三四五六七八九十]{1,3}(?:、|是))[\s，,、]*/, '')
    .replace(/[\s。；;，,、.．：:]+$/, '');
  return /^(?:暂?无|没有|不存在|\/|-+)$/.test(bare) ? '' : bare;
}
