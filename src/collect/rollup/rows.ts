import { currentForm } from '../../form/index.js';
import type { FigureKey } from '../../form/types.js';
import { isGovernmentName, type BodyKind } from '../../report/body.js';
import type { Bodies, Body, BodyState } from '../bodies.js';
import { bareName } from '../names.js';
import type { RecordedSuspect, ReportRecord } from '../record.js';

/** What the roll-up is of: the form of today. A figure of another form is another figure. */
export const rollupForm = currentForm;

/** One body in the roll-up; its values stand in form order, NaN for what is blank or was not read. */
export interface Row {
  readonly name: string;
  readonly kind?: BodyKind | undefined;
  readonly state: BodyState;
  readonly file: string;
  readonly values: Float64Array;
  /** Which of its own cells are likely wrong. */
  readonly suspects: readonly RecordedSuspect[];
}

export interface LeftOut {
  readonly name: string;
  readonly reason: keyof typeof leftOutWords;
  /** Whose sum it is in already. */
  readonly within?: string;
  /** There where its figures are known. */
  readonly row?: Row;
}

export const leftOutWords = {
  missing: '未报', unchecked: '未能检查', blank: '是空白表', otherYear: '不是这一年度的', otherForm: '用的是旧格式', nobody: '看不出是哪个单位',
  nested: '已含在上级单位的数里', whole: '是本级政府自己的年报',
} as const;

export interface Counted {
  readonly rows: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

/** What a row needs of the record of the file that counts; kept small, there may be thousands. */
export interface RowSource {
  readonly values: Float64Array;
  readonly suspects: readonly RecordedSuspect[];
  readonly kind?: BodyKind;
  /** All figures are numbers and all sums could be decided; the text is another matter. */
  readonly isDecided: boolean;
}

/** Its values go into `values`, which has a place for each figure of the form. */
export function rowSourceOf({ report, check }: ReportRecord, values: Float64Array): RowSource {
  for (const [at, { key }] of rollupForm.figures.entries()) values[at] = report?.figures[key] ?? NaN;
  return {
    values, ...(report?.body ? { kind: report.body } : {}),
    isDecided: check.checked.figures === rollupForm.figures.length && check.checked.equations === rollupForm.equations.length,
    suspects: check.findings.flatMap(({ suspects = [] }) => suspects.slice(0, 10)),
  };
}

/**
 * Which bodies are added up, each once: not the government's own report, not those whose parent's figures hold theirs, and
 * none of which a figure could not be checked.
 */
export function countedOf(
  { bodies, year }: Bodies, sources: ReadonlyMap<string, RowSource>, own?: string,
): Counted {
  const rowOf = ({ name, state, file }: Body): Row | undefined => {
    const source = file && sources.get(file.file);
    return source && { name, kind: source.kind, state, file: file.file, values: source.values, suspects: source.suspects };
  };
  const rows = new Map<string, Row>();
  const leftOut: LeftOut[] = [];
  const top = topOf(bodies, own);
  for (const body of bodies) {
    const row = rowOf(body);
    const reason = bareName(body.name) === top ? 'whole' : reasonOf(body, year, row && sources.get(row.file)!.isDecided);
    if (reason === undefined) rows.set(body.name, row!);
    else leftOut.push({ name: body.name, reason, ...(row && reason !== 'blank' ? { row } : {}) });
  }
  const within = nestedIn(bodies, rows, top);
  leftOut.push(...[...within].map(([name, parent]): LeftOut => ({ name, reason: 'nested', within: parent, row: rows.get(name)! })));
  for (const name of within.keys()) rows.delete(name);
  return { rows: [...rows.values()], leftOut };
}

function reasonOf(body: Body, year: number | null, isDecided: boolean | undefined): LeftOut['reason'] | undefined {
  const { file } = body;
  if (!file) return 'missing';
  if (file.is === 'blank') return 'blank';
  if (file.is !== 'report') return 'unchecked';
  if (file.agency === '' && body.name === file.file) return 'nobody';
  if (file.form !== rollupForm.id) return 'otherForm';
  if (year !== null && file.year !== null && file.year !== year) return 'otherYear';
  return file.verdict === 'unchecked' && !isDecided ? 'unchecked' : undefined;
}

/** The government whose report is made from all the others: the one named, or the only one above most of them. */
function topOf(bodies: readonly Body[], own: string | undefined): string | undefined {
  if (own !== undefined && own !== '') return bareName(own);
  const governments = bodies.filter(({ name }) => isGovernmentName(name));
  const found = governments.filter(({ name }) => {
    const area = bareName(name).replace(/人民政府$/, '');
    const others = bodies.filter((other) => other.name !== name);
    const below = others.filter((other) => other.line?.parent === name || (area.length >= 2 && bareName(other.name).startsWith(area)));
    return below.length >= 2 && below.length * 2 > others.length;
  });
  return found.length === 1 ? bareName(found[0]!.name) : undefined;
}

/** Bodies whose figures stand in those of a parent: a government's hold its area's, another's as far as the figures tell. */
function nestedIn(bodies: readonly Body[], rows: ReadonlyMap<string, Row>, top: string | undefined): Map<string, string> {
  const children = new Map<string, string[]>();
  for (const { name, line } of bodies) {
    if (line?.parent !== undefined) children.set(line.parent, [...children.get(line.parent) ?? [], name]);
  }
  const below = (name: string): string[] => (children.get(name) ?? []).flatMap((child) => [child, ...below(child)]);
  const within = new Map<string, string>();
  // from the top down: who stands in the highest sum stands in it alone
  const visit = (name: string): void => {
    const row = rows.get(name);
    const inside = below(name).filter((child) => rows.has(child) && !within.has(child));
    if (row && !within.has(name) && bareName(name) !== top && holds(row, inside.map((child) => rows.get(child)!))) {
      for (const child of inside) within.set(child, name);
    }
    for (const child of children.get(name) ?? []) visit(child);
  };
  const there = new Set(bodies.map(({ name }) => name));
  for (const { name, line } of bodies) if (line?.parent === undefined || !there.has(line.parent)) visit(name);
  return within;
}

function holds({ name, values }: Row, children: readonly Row[]): boolean {
  if (isGovernmentName(name)) return true;
  const sums = rollupForm.figures.map((_, at) => children.reduce((sum, child) => sum + (child.values[at] || 0), 0));
  return sums.some((sum) => sum > 0) && sums.every((sum, at) => values[at]! >= sum);
}

/** One figure added up. */
export interface Sum {
  readonly value: number;
  /** Bodies that have no number there. */
  readonly without: readonly string[];
}

export function sumsOf(rows: readonly Row[]): ReadonlyMap<FigureKey, Sum> {
  return new Map(rollupForm.figures.map(({ key }, at) => {
    const value = rows.reduce((sum, { values }) => (Number.isNaN(values[at]) ? sum : sum + values[at]!), 0);
    return [key, { value: rounded(value), without: rows.filter(({ values }) => Number.isNaN(values[at])).map(({ name }) => name) }];
  }));
}

/** Money has decimals, and binary fractions do not add up to what the paper says. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
