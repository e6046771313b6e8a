import { formById } from '../../form/index.js';
import { figureName } from '../../check/places.js';
import type { LastYear } from '../../report/last-year.js';
import { cellOf, isTextPlace } from '../../report/place.js';
import { sectionMark } from '../../rules/words.js';
import { levelName } from '../../check/finding.js';
import type { Body } from '../bodies.js';
import type { RecordedFinding, ReportRecord } from '../record.js';
import { rollupForm } from '../rollup/rows.js';
import type { Change } from '../rounds.js';
import type { FigureValue } from './packer.js';

/** The figures that a person looks at first. */
export const mainFigures = [
  { name: '新收', key: 'applications.received.total' }, { name: '上年结转', key: 'applications.broughtForward.total' },
  { name: '办结', key: 'applications.concluded.total' }, { name: '结转下年', key: 'applications.carriedForward.total' },
  { name: '复议', key: 'disputes.review.total' }, { name: '直接诉讼', key: 'disputes.directSuit.total' },
  { name: '复议后诉讼', key: 'disputes.suitAfterReview.total' },
] as const;

/** What the page tells of one body. */
export interface Entry {
  readonly name: string;
  readonly state: Body['state'];
  readonly file?: string;
  /** Why this file of several. */
  readonly why?: string;
  readonly remarks: readonly string[];
  /** Errors, doubts, hints, unchecked. */
  readonly counts: readonly [number, number, number, number];
  /** What became of the findings of the round before: fixed, still, new. */
  readonly changes?: readonly [number, number, number];
  /** All figures in form order, this year's and last year's. */
  readonly figures?: readonly FigureValue[];
  readonly before?: readonly FigureValue[];
  readonly points: readonly Point[];
}

export interface Point {
  /** One of `pointLevels`. */
  readonly level: string;
  readonly message: string;
  readonly rule: string;
  readonly places: string;
  /** Both sides, and what it likely should be; empty where there is none. */
  readonly sides: string;
  readonly should: string;
  /** Its figures by their place in form order. */
  readonly cells: readonly number[];
}

/** The worst first. */
export const pointLevels: readonly string[] = ['错误', '未检查', '存疑', '提示', '已说明'];

/** Places and likely errors that are named before they are only counted. */
const mostPlaces = 40;
const mostSuspects = 3;

const placeOf = new Map(rollupForm.figures.map(({ key }, at) => [key, at]));

export function entryOf(
  body: Body, record: ReportRecord | undefined, lastYear: LastYear | undefined, changes: readonly Change[],
): Entry {
  const { name, state, file, why, remarks } = body;
  const { error = 0, warning = 0, info = 0, unchecked = 0 } = file?.counts ?? {};
  const count = (wanted: Change['state']): number => changes.filter((change) => change.state === wanted).length;
  return {
    name, state, ...(file ? { file: file.file } : {}), ...(why === undefined ? {} : { why }),
    remarks: remarks.map((remark) => (remark.file === undefined || remark.file === file?.file ? '' : `“${remark.file}”：`) + remark.message),
    counts: [error, warning, info, unchecked],
    ...(changes.length > 0 ? { changes: [count('fixed'), count('still'), count('new')] as const } : {}),
    ...(record?.report ? { figures: inOrder(record.report.figures) } : {}),
    ...(lastYear && isYearBefore(lastYear, file) ? { before: inOrder(lastYear.figures) } : {}),
    points: record ? record.check.findings.map((finding) => pointOf(finding, record)) : [],
  };
}

function isYearBefore({ year: before }: LastYear, file: Body['file']): boolean {
  const year = file?.year ?? null;
  return before === null || year === null || before === year - 1;
}

function inOrder(figures: Readonly<Record<string, FigureValue>>): FigureValue[] {
  return rollupForm.figures.map(({ key }) => figures[key] ?? null);
}

function pointOf(finding: RecordedFinding, { check }: ReportRecord): Point {
  const { rule, level, outcome, message, places, figures, left, right, difference, suspects = [], waiver } = finding;
  const form = formById(check.form);
  const all = [...new Set(places.map((place) => {
    const cell = cellOf(place);
    if (isTextPlace(place) && form) return `${sectionMark(place.section, form)} ¶${place.paragraph}`;
    return cell ? `${cell.sheet}!${cell.cell}` : '';
  }).filter(Boolean))];
  const named = `${all.slice(0, mostPlaces).join('、')}${all.length > mostPlaces ? ` 等${all.length}处` : ''}`;
  const sides = left === undefined || right === undefined ? '' : `${left}与${right}，差${Math.abs(difference ?? left - right)}`;
  const should = form ? suspects.slice(0, mostSuspects).map(({ changes, why }) =>
    `${changes.map(({ figure, from, to }) => `${figureName(form, figure)}：${from} → ${to ?? '别的数'}`).join('；')}${
      why && `（可能${why}）`}`)
    .join('；或者 ') + (suspects.length > mostSuspects ? `；另有${suspects.length - mostSuspects}种可能` : '') : '';
  const cells = figures.flatMap((key) => placeOf.get(key) ?? []);
  return {
    level: waiver ? '已说明' : outcome === 'unchecked' ? '未检查' : levelName[level], message, rule, places: named, sides, should, cells,
  };
}
