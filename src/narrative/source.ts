import { figureIn } from '../form/index.js';
import type { FigureKey, Form } from '../form/types.js';
import { judgeNumber } from '../report/entry.js';
import { isSameBody, type LastYear } from '../report/last-year.js';
import type { Report } from '../report/report.js';
import { toldNumber, toldPairs, toldWords } from './facts/answer.js';
import { unanswered } from './facts/asked.js';
import type { Facts } from './facts/facts.js';
import type { CountKey, FactKey, Keyed, WordsKey } from './facts/fields.js';
import type { Topic } from './facts/topics.js';
import type { FactTerm, FiguresTerm, Term } from './names/term.js';

/** Where a text gets what it says: one report, what a person told, the form that names the figures, and the year before. */
export interface Source {
  readonly form: Form;
  readonly report: Report;
  readonly facts: Facts;
  readonly lastYear?: LastYear | undefined;
  /** Facts that the template names: the text asks for no others. All where absent. */
  readonly named?: ReadonlySet<FactKey> | undefined;
}

/** Last year's report where it may be compared: the same body's, of the year before. */
export function comparable({ report }: Source, lastYear: LastYear | undefined): LastYear | undefined {
  if (!lastYear || !isSameBody(report, lastYear)) return undefined;
  return lastYear.year === null || report.year === null || lastYear.year === report.year - 1 ? lastYear : undefined;
}

/** The sum of some figures; null when it is not known: one blank among them makes it unknown. */
export function sumOf(source: Source, { patterns }: FiguresTerm): number | null {
  const keys = keysOf(source.form, patterns);
  return keys.length === 0 ? null : added(keys.map((key) => countable(source.form, source.report.figures, key)));
}

/** Last year's sum, where all of it is known. */
export function lastSum(source: Source, { patterns }: FiguresTerm): number | null {
  const last = comparable(source, source.lastYear);
  const keys = keysOf(source.form, patterns);
  return last && keys.length > 0 ? added(keys.map((key) => countable(source.form, last.figures, key))) : null;
}

/** Amounts are added without the noise of binary fractions. */
function added(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : Number((sum + value).toPrecision(15))), 0);
}

/** Whether the form prints what the term names: an older form lacks some figures. */
export function isPrinted({ form }: Source, term: Term): boolean {
  if (term.kind === 'compared') return keysOf(form, term.of.patterns).length > 0;
  return term.kind !== 'figures' || keysOf(form, term.patterns).length > 0;
}

/** Any figure of the quantity or of its parts is above zero. */
export function hasSome({ form, report }: Source, { patterns, parts }: FiguresTerm): boolean {
  return keysOf(form, [...patterns, ...parts]).some((key) => (countable(form, report.figures, key) ?? 0) > 0);
}

/** The figure; null where it is not known or cannot be one: minus five or half a case is no number to write into a text. */
function countable(form: Form, figures: Report['figures'], key: FigureKey): number | null {
  const value = figures[key] ?? null;
  return value === null || judgeNumber(value, figureIn(form, key).number).problem ? null : value;
}

/** How much was told: `none` and `omit` are answers, blank is none. */
export type Amount = 'blank' | 'none' | 'omit' | 'some';

export function amountOf(source: Source, { field }: FactTerm): Amount {
  const told = field.kind === 'words'
    ? toldWords(source.facts, field.key as WordsKey)
    : toldNumber(source.facts, field.key as CountKey);
  if (told === undefined) return 'blank';
  return told === 'omit' ? 'omit' : told === 'none' || told === 0 ? 'none' : 'some';
}

/** As a number: of figures or of a fact; null where it is none, or not known. */
export function numberOf(source: Source, term: Term): number | null {
  switch (term.kind) {
    case 'figures': return sumOf(source, term);
    case 'compared': {
      const last = lastSum(source, term.of);
      const now = sumOf(source, term.of);
      if (last === null || term.as === 'last') return last;
      if (now === null) return null;
      return term.as === 'change' ? added([Math.max(now, last), -Math.min(now, last)]) : percent(now, last);
    }
    case 'fact': {
      const told = term.field.kind === 'words' ? undefined : toldNumber(source.facts, term.name as CountKey);
      return typeof told === 'number' ? told : null;
    }
    case 'identity': return term.name === 'year' ? source.report.year : null;
    case 'missing': return openFacts(source, term.topic).length;
    case 'pairs': return toldPairs(source.facts, term.pairs).length;
    case 'list': case 'form': return null;
  }
}

/** What a topic asks for and nobody told, as far as the template has a place for it. */
export function openFacts({ report, facts, named }: Source, topic: Topic): readonly Keyed[] {
  return unanswered(report, facts, topic).filter(({ key }) => named === undefined || named.has(key));
}

/** By how many per cent it rose or fell, to one decimal; to the first that is not 0 where it is less. Null over a base of 0. */
function percent(now: number, last: number): number | null {
  if (last === 0) return null;
  const exact = Math.abs(now - last) * 100 / last;
  for (let decimals = 1; decimals <= 4; decimals++) {
    // half is rounded up, and a hair below it is float noise
    const scale = 10 ** decimals;
    const rounded = Math.round(Number((exact * scale).toPrecision(12))) / scale;
    if (rounded > 0 || exact === 0) return rounded;
  }
  return null;
}

const found = new WeakMap<Form, Map<string, readonly FigureKey[]>>();

/** The figures of the form that these patterns stand for, in form order. */
export function keysOf(form: Form, patterns: readonly string[]): readonly FigureKey[] {
  const known = found.get(form) ?? new Map<string, readonly FigureKey[]>();
  found.set(form, known);
  const name = patterns.join(' ');
  let keys = known.get(name);
  if (!keys) {
    const tests = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));
    keys = form.figures.filter((figure) => tests.some((test) => test.test(figure.key))).map((figure) => figure.key);
    known.set(name, keys);
  }
  return keys;
}
