import { forms, isFigureKey } from '../../form/index.js';
import type { FigureKey, Form } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import type { Frame, Named } from './frame.js';
import { acts, blocksOf, columnsOf, objects, type ActName, type ObjectName } from './lexicon/meanings.js';

/** Figures with their signs: what a number may be the sum of. */
export type Terms = readonly (readonly [figure: FigureKey, sign: 1 | -1])[];

export const decisions: readonly ObjectName[] = ['licensing', 'penalties', 'coercion'];

/** What the figures of one name may be, by the table of meanings; empty where the form prints none of them. */
export function termsOf(report: Report, form: Form, { object, act, column, restOf }: Named, withCarried = false): Terms[] {
  const table = objects[object];
  const expression = expressionOf(object, act, withCarried);
  if (expression === undefined) return [];
  const columns = columnsIn(column, restOf);
  const found = alternativesOf(expression).map((alternative): Terms => alternative.flatMap(([term, sign]) =>
    keysOf(report, form, table, object, term, columns).map((key) => [key, sign] as const)));
  return found.filter((terms) => terms.length > 0);
}

function expressionOf(object: ObjectName, act: ActName, withCarried: boolean): string | undefined {
  if (object === 'fees') return 'amount';
  const meaning: { applications?: string; disputes?: string; documents?: string; decisions?: string } = acts[act];
  if (object === 'application') {
    const counted = withCarried && (act === 'received' || act === 'bare' || act === 'accepted');
    return counted ? 'received + broughtForward' : meaning.applications;
  }
  if (objects[object] === 'disputes') return meaning.disputes;
  return decisions.includes(object) ? meaning.decisions : meaning.documents;
}

type Alternatives = readonly (readonly (readonly [term: string, sign: 1 | -1])[])[];

const parsed = new Map<string, Alternatives>();

/** Of the few expressions in the table of meanings; each is taken apart once. */
function alternativesOf(expression: string): Alternatives {
  let made = parsed.get(expression);
  if (!made) parsed.set(expression, made = expression.split(' | ').map(signed));
  return made;
}

/** `total - pending` → total with +, pending with −. */
function signed(alternative: string): (readonly [string, 1 | -1])[] {
  const parts = alternative.split(' ');
  return parts.flatMap((part, index): (readonly [string, 1 | -1])[] =>
    (index % 2 === 1 ? [] : [[part, parts[index - 1] === '-' ? -1 : 1]]));
}

function columnsIn(column: Named['column'], restOf: Named['restOf']): readonly string[] {
  if (restOf) return [...columnsOf.person, ...columnsOf.bodies].filter((one) => !restOf.includes(one));
  return column === undefined ? ['total'] : columnsOf[column];
}

function keysOf(
  report: Report, form: Form, table: string, object: ObjectName, term: string, columns: readonly string[],
): FigureKey[] {
  if (table === 'disputes') return blocksOf[object]!.map((block) => `disputes.${block}.${term}`);
  if (table === 'disclosure') return printed(report, form, `disclosure.${object}.${term}`);
  if (!term.endsWith('.*')) return columns.flatMap((one) => printed(report, form, `applications.${term}.${one}`));
  const group = term.slice(0, -2);
  return columns.flatMap((one) => groupKeys(report, form, group, one));
}

function printed(report: Report, form: Form, key: FigureKey): FigureKey[] {
  return isFigureKey(form, key) || key in report.figures ? [key] : [];
}

const byGroup = new WeakMap<Form, Map<string, readonly FigureKey[]>>();

/** All lines of a group; a report may have the group as one line, as the form of 2019 prints it. */
function groupKeys(report: Report, form: Form, group: string, column: string): FigureKey[] {
  const own = linesOf(form, group, column);
  const there = own.filter((key) => key in report.figures || key in report.unread);
  if (there.length > 0) return [...own];
  const other = forms.filter((one) => one !== form).map((one) => linesOf(one, group, column)).find((keys) =>
    keys.length > 0 && keys.every((key) => key in report.figures));
  return [...(other ?? own)];
}

function linesOf(form: Form, group: string, column: string): readonly FigureKey[] {
  const known = byGroup.get(form) ?? new Map<string, readonly FigureKey[]>();
  byGroup.set(form, known);
  const name = `${group} ${column}`;
  let keys = known.get(name);
  if (!keys) {
    keys = form.tables.applications.figures.filter((figure) =>
      figure.column === column && (figure.row === group || figure.row.startsWith(`${group}.`))).map(({ key }) => key);
    known.set(name, keys);
  }
  return keys;
}

/** All that a number of the frame may be: the names one by one, or added up. */
export function acceptsOf(report: Report, form: Form, frame: Pick<Frame, 'named' | 'joined' | 'withCarried'>): Terms[] {
  const each = frame.named.map((named) => termsOf(report, form, named, frame.withCarried)).filter((terms) => terms.length > 0);
  if (each.length === 0) return [];
  if (frame.joined !== 'sum' || each.length === 1) return each.flat();
  const most = Math.max(...each.map((alternatives) => alternatives.length));
  return Array.from({ length: most }, (_, index) => each.flatMap((alternatives) => alternatives[Math.min(index,
    alternatives.length - 1)]!));
}
