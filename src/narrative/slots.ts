import { figureOf } from '../form/index.js';
import type { FigureKey, Form } from '../form/types.js';
import { toldWords } from './facts/answer.js';
import type { WordsKey } from './facts/fields.js';
import type { FactTerm, FiguresTerm, Term } from './names/term.js';
import { showNumber } from './numbers.js';
import { keysOf, numberOf, openFacts, sumOf, type Source } from './source.js';
import type { Slot } from './types.js';

type Single = Extract<Term, { kind: 'figures' | 'compared' | 'fact' | 'identity' | 'missing' }>;

export function slotOf(source: Source, term: Single): Slot {
  switch (term.kind) {
    case 'figures': return figuresSlot(source, term);
    case 'compared': {
      const { name, of, as } = term;
      return slot(name, { lastYear: keysOf(source.form, of.patterns), as }, shown(numberOf(source, term)), '上年的数');
    }
    case 'fact': return factSlot(source, term);
    case 'identity': {
      const { agency, year } = source.report;
      const text = term.name === 'agency' ? agency.trim() : year === null ? '' : String(year);
      return slot(term.name, { identity: term.name }, text, term.what);
    }
    case 'missing': {
      const open = openFacts(source, term.topic);
      return { source: { untold: open.map(({ key }) => key) }, text: toFill(open.map(({ word }) => word).join('、')), blank: true };
    }
  }
}

function slot(name: string, from: Slot['source'], text: string, what: string): Slot {
  return { name, source: from, text: text === '' ? toFill(what) : text, blank: text === '' };
}

function shown(value: number | null): string {
  return value === null ? '' : showNumber(value);
}

function figuresSlot(source: Source, term: FiguresTerm): Slot {
  const keys = keysOf(source.form, term.patterns);
  const from = keys.length === 1 ? { figure: keys[0]! } : { figures: keys };
  return slot(term.name, from, shown(sumOf(source, term)), printedName(source.form, keys));
}

function factSlot(source: Source, term: FactTerm): Slot {
  const { field } = term;
  const text = field.kind === 'words' ? toldWords(source.facts, field.key as WordsKey) ?? '' : shown(numberOf(source, term));
  return slot(term.name, { fact: term.name }, text, field.word);
}

/** A place that a person still has to write. */
export function toFill(what: string): string {
  return `【待填：${what}】`;
}

/** What the paper calls these figures together: 表四“行政诉讼”的“总计”. */
export function printedName(form: Form, keys: readonly FigureKey[]): string {
  const found = keys.map((key) => figureOf(form, key));
  const labels = [lastShared(found.map((figure) => figure.rowPath)), lastShared(found.map((figure) => figure.columnPath))];
  return `${form.tables[found[0]!.table].shortName}${labels.filter((label) => label !== undefined).map((label) => `“${label}”`).join('的')}`;
}

function lastShared(paths: readonly (readonly string[])[]): string | undefined {
  const [first = [], ...others] = paths;
  return first.filter((label, level) => others.every((path) => path[level] === label)).at(-1);
}
