import { check } from '../../src/check/check.js';
import type { CheckResult, Finding } from '../../src/check/finding.js';
import { currentForm as form, type FigureKey } from '../../src/form/index.js';
import type { Report } from '../../src/report/report.js';
import { checkReading } from '../../src/workbook/check-reading.js';
import { readFile } from '../../src/workbook/read-file.js';
import type { Damage } from './damages/damage.js';
import { formats, type FormatName } from './formats/index.js';
import { keysIn, modelOf, textOf, type Cell, type Model } from './model.js';

/** What one reader made of one damaged report. */
export interface Outcome {
  readonly right: number;
  readonly unread: number;
  /** Figures with a number that is not theirs, as `key: read for printed`. */
  readonly wrong: readonly string[];
  /** Figures that the damage leaves readable, and that were not read. */
  readonly notRead: readonly FigureKey[];
  /** Errors that the figures do not have. */
  readonly falseErrors: readonly string[];
}

export interface Attack {
  readonly report: Report;
  readonly format: FormatName;
  readonly damages: readonly Damage[];
  /** Where the damages are done: any numbers. */
  readonly picks: readonly number[];
}

interface Damaged {
  readonly model: Model;
  readonly unsure: ReadonlySet<FigureKey>;
  readonly unnamed: ReadonlySet<FigureKey>;
}

export const isFor = ({ formats: own }: Damage, format: FormatName): boolean => own === undefined || own.includes(format);

/** undefined where the report has no place for one of the damages. */
export function damaged({ report, format, damages, picks }: Attack): Damaged | undefined {
  // one cell a line: a name without its number right before a number without its name is a row like any other
  if (format === 'lines' && ['name', 'number'].every((half) => damages.some(({ leaves }) => leaves === half))) return undefined;
  let next = 0;
  const pick = (count: number): number => (picks[next++ % picks.length] ?? 0) % count;
  let model = modelOf(form, report);
  const unsure = new Set<FigureKey>();
  const unnamed = new Set<FigureKey>();
  const moved = new Map<FigureKey, Damage['moves']>();
  for (const damage of damages) {
    const done = damage.apply(model, pick);
    if (!done) return undefined;
    // a cell less and a cell more in one row: it is as long as before, and nothing tells that its numbers stand elsewhere
    const opposite = done.unsure?.some((key) => moved.has(key) && damage.moves !== undefined && moved.get(key) !== damage.moves);
    if (opposite) return undefined;
    if (damage.moves) for (const key of done.unsure ?? []) moved.set(key, damage.moves);
    for (const key of done.unsure ?? []) for (const own of format === 'lines' ? countedWith(key) : [key]) unsure.add(own);
    if (format === 'lines') for (const key of done.uncounted ?? []) unsure.add(key);
    for (const key of done.unnamed ?? []) unnamed.add(key);
    model = done.model;
  }
  // each says what is left of a sound table: of one that both changed, nothing is certain but that no figure is wrong
  if (damages.filter(({ of }) => of === 'shape').length > 0 && damages.length > 1) for (const { key } of form.figures) unsure.add(key);
  return { model, unsure, unnamed };
}

/** Where only their count says whose the numbers are, one that is no number leaves its neighbours open too. */
function countedWith(key: FigureKey): FigureKey[] {
  const { table, row } = form.figures.find((figure) => figure.key === key)!;
  return form.figures.filter((figure) => figure.table === table && (table === 'disputes' || figure.row === row)).map((figure) => figure.key);
}

export async function attack(given: Attack): Promise<Outcome | undefined> {
  const done = damaged(given);
  if (!done) return undefined;
  const { file, write } = formats[given.format];
  const reading = await readFile(file, write(done.model));
  return judge(given.report, done, reading.report, checkReading(reading));
}

/** What is wrong with an outcome, in words; none for a sound one. */
export function faultsOf({ wrong, notRead, falseErrors }: Outcome): string[] {
  return [
    ...(wrong.length > 0 ? [`${wrong.length} wrong: ${wrong.slice(0, 3).join(', ')}`] : []),
    ...(notRead.length > 0 ? [`${notRead.length} not read: ${notRead.slice(0, 3).join(', ')}`] : []),
    ...falseErrors.map((error) => `no such error: ${error}`),
  ];
}

function judge(own: Report, { model, unsure, unnamed }: Damaged, { figures }: Report, { findings }: CheckResult): Outcome {
  const truth = own.figures;
  const cells = model.tables.flatMap(({ rows }) => rows.flat());
  const present = new Set(keysIn(cells));
  const altered = new Set(cells.filter((cell) => !isPlain(cell)).flatMap((cell) => cell.figures));
  const broken = new Set(check(own).findings.flatMap(({ equation }) => equation?.id ?? []));
  const read = form.figures.map(({ key }) => key).filter((key) => typeof figures[key] === 'number');
  const wrong = Object.keys(figures).filter((key) => typeof figures[key] === 'number' && (figures[key] !== truth[key] || !present.has(key)));
  return {
    right: read.filter((key) => !wrong.includes(key)).length,
    unread: form.figures.length - read.length,
    wrong: wrong.map((key) => `${key} ${figures[key]} for ${present.has(key) ? truth[key] : 'nothing'}`),
    notRead: [...present].filter((key) => typeof figures[key] !== 'number' && !unsure.has(key)),
    falseErrors: findings.filter((finding) => isFalse(finding, { present, altered, unnamed, broken }))
      .map(({ rule, message }) => `${rule}: ${message}`),
  };
}

const isPlain = (cell: Cell): boolean => /^\d+(?:\.\d+)?$/.test(textOf(cell)) && cell.runs.every(({ look }) => !look);

interface Known {
  /** Figures that are printed. */
  readonly present: ReadonlySet<FigureKey>;
  /** Of these, the ones that are printed with more than their number. */
  readonly altered: ReadonlySet<FigureKey>;
  readonly unnamed: ReadonlySet<FigureKey>;
  /** Equations that the report itself breaks. */
  readonly broken: ReadonlySet<string>;
}

/** A crash; an error on a printed figure whose own text has none; a sum that holds in the report; a row missing that is there. */
function isFalse(
  { rule, level, outcome, says, figures, table, equation }: Finding, { present, altered, unnamed, broken }: Known,
): boolean {
  if (says === 'crash') return true;
  if (level !== 'error' || outcome !== 'fail') return false;
  if (equation) return !broken.has(equation.id);
  if (rule.startsWith('entry/')) return figures.some((key) => present.has(key) && !altered.has(key));
  if (rule === 'layout/figures-missing') return figures.some((key) => present.has(key) && !unnamed.has(key));
  return rule === 'layout/table-missing' && form.tables[table!].figures.some(({ key }) => present.has(key));
}
