import { forms, isFigureKey } from '../../form/index.js';
import { fields, type FactField } from '../facts/fields.js';
import { topicKeys, topics } from '../facts/topics.js';
import { lists, type ListName } from '../lists.js';
import { quantities, type Quantity } from '../quantities.js';
import type { FiguresTerm, Term } from './term.js';

/** Every name, the English one and the Chinese word, with what it stands for. */
const named = new Map<string, Term>();

function name(term: Term, ...words: readonly string[]): void {
  for (const word of [term.name, ...words]) {
    if (named.has(word)) throw new Error(`two meanings of ${word}`);
    named.set(word, term);
  }
}

const comparisons = [['last', '上年'], ['change', '相差'], ['percent', '百分比']] as const;

for (const [key, quantity] of Object.entries<Quantity>(quantities)) {
  const term: FiguresTerm = { kind: 'figures', name: key, ...quantity };
  name(term, quantity.word);
  for (const [as, word] of comparisons) name({ kind: 'compared', name: `${key}.${as}`, of: term, as }, `${quantity.word}.${word}`);
}
for (const field of fields as readonly (FactField & (typeof fields)[number])[]) {
  if (field.kind !== 'list') name({ kind: 'fact', name: field.key, field }, field.word);
}
for (const [key, { word }] of Object.entries(lists)) {
  const list = key as ListName;
  // {platforms} is a list, and what is open in the topic of that name is {platforms.missing}
  name({ kind: 'list', name: key, list, part: 'all' }, word);
  name({ kind: 'list', name: `${key}.none`, list, part: 'none' }, `${word}.没有的`);
  name({ kind: 'list', name: `${key}.only`, list, part: 'only' }, `${word}.唯一`);
}
name({ kind: 'pairs', name: 'lastProblems', pairs: 'lastProblems', side: 'first' }, '上年问题');
name({ kind: 'pairs', name: 'problems', pairs: 'problems', side: 'first' }, '主要问题');
name({ kind: 'pairs', name: 'measures', pairs: 'problems', side: 'second' }, '改进措施');
for (const topic of topicKeys) name({ kind: 'missing', name: `${topic}.missing`, topic }, `${topics[topic].name}.待填`);
name({ kind: 'identity', name: 'agency', what: '单位名称' }, '单位名称');
name({ kind: 'identity', name: 'year', what: '年度' }, '年度');
for (const [what, word] of [['title', '格式名称'], ['basis', '格式文号'], ['sections', '各部分名称'], ['count', '部分个数']] as const) {
  name({ kind: 'form', name: `form.${what}`, what }, word);
}

/** What a name stands for: one of the above, or the key of a single figure. */
export function termOf(word: string): Term | undefined {
  const known = named.get(word);
  if (known || !/^[a-zA-Z]{1,20}(?:\.[a-zA-Z]{1,20}){1,3}$/.test(word)) return known;
  return forms.some((form) => isFigureKey(form, word)) ? { kind: 'figures', name: word, word, patterns: [word], parts: [] } : undefined;
}

/** The known name that is most like this one; undefined where none is. */
export function nearest(word: string): string | undefined {
  if (word.length > 40) return undefined;
  let best: { name: string; distance: number } | undefined;
  for (const one of named.keys()) {
    if (Math.abs(one.length - word.length) > 2) continue;
    const distance = edits(word, one);
    if (distance <= Math.max(1, Math.floor(word.length / 4)) && distance < (best?.distance ?? Infinity)) best = { name: one, distance };
  }
  return best?.name;
}

export const allNames: ReadonlyMap<string, Term> = named;

/** Levenshtein distance. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
