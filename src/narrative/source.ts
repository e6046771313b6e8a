import { figureIn, figureOf } from '../form/index.js';
import type { FigureKey, Form } from '../form/types.js';
import { judgeNumber } from '../report/entry.js';
import type { Report } from '../report/report.js';
import { showNumber } from './numbers.js';
import { quantities, type Quantity, type QuantityName } from './quantities.js';
import type { Facts, Slot } from './types.js';

/** Where a text gets what it says: one report, what a person told, and the form that names the figures. */
export interface Source {
  readonly form: Form;
  readonly report: Report;
  readonly facts: Facts;
}

/** The number of a quantity; null when it is not known: one blank among several figures makes the sum unknown. */
export function numberOf(source: Source, name: QuantityName): number | null {
  const quantity: Quantity = quantities[name];
  if (quantity.kind === 'fact') return toldNumber(source.facts[quantity.fact]);
  if (quantity.kind === 'identity') return quantity.identity === 'year' ? source.report.year : null;
  return keysOf(source.form, quantity.patterns).reduce<number | null>((sum, key) => {
    const figure = countable(source, key);
    return sum === null || figure === null ? null : sum + figure;
  }, 0);
}

/** Whether the form prints what the quantity names: an older form lacks some figures. */
export function isPrinted({ form }: Source, name: QuantityName): boolean {
  const quantity: Quantity = quantities[name];
  return quantity.kind !== 'figures' || keysOf(form, quantity.patterns).length > 0;
}

/** Any figure of the quantity or of its parts is above zero. */
export function hasSome(source: Source, name: QuantityName): boolean {
  const quantity: Quantity = quantities[name];
  if (quantity.kind !== 'figures') return (numberOf(source, name) ?? 0) > 0;
  return keysOf(source.form, [...quantity.patterns, ...quantity.parts]).some((key) => (countable(source, key) ?? 0) > 0);
}

/** The figure; null where it is not known or cannot be one: minus five or half a case is no number to write into a text. */
function countable({ form, report }: Source, key: FigureKey): number | null {
  const value = report.figures[key] ?? null;
  return value === null || judgeNumber(value, figureIn(form, key).number).problem ? null : value;
}

export function slotOf(source: Source, name: QuantityName): Slot {
  const quantity: Quantity = quantities[name];
  const value = numberOf(source, name);
  switch (quantity.kind) {
    case 'identity': {
      const text = quantity.identity === 'agency' ? source.report.agency.trim() : value === null ? '' : String(value);
      return { source: { identity: quantity.identity }, text: text || toFill(quantity.what), blank: text === '' };
    }
    case 'fact':
      return { source: { fact: quantity.fact }, text: value === null ? toFill(quantity.what) : showNumber(value), blank: value === null };
    case 'figures': {
      const keys = keysOf(source.form, quantity.patterns);
      const text = value === null ? toFill(printedName(source.form, keys)) : showNumber(value);
      return { source: keys.length === 1 ? { figure: keys[0]! } : { figures: keys }, text, blank: value === null };
    }
  }
}

/** A place that a person still has to write. */
export function toFill(what: string): string {
  return `【待填：${what}】`;
}

/** What the paper calls these figures together: 表四“行政诉讼”的“总计”. */
function printedName(form: Form, keys: readonly FigureKey[]): string {
  const found = keys.map((key) => figureOf(form, key));
  const labels = [lastShared(found.map((figure) => figure.rowPath)), lastShared(found.map((figure) => figure.columnPath))];
  return `${form.tables[found[0]!.table].shortName}${labels.filter((label) => label !== undefined).map((label) => `“${label}”`).join('的')}`;
}

function lastShared(paths: readonly (readonly string[])[]): string | undefined {
  const [first = [], ...others] = paths;
  return first.filter((label, level) => others.every((path) => path[level] === label)).at(-1);
}

function toldNumber(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : null;
}

const found = new WeakMap<Form, Map<string, readonly FigureKey[]>>();

function keysOf(form: Form, patterns: readonly string[]): readonly FigureKey[] {
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
