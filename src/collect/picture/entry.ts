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

/** The figures that a person looks at first. */
export const mainFigures = [
  { name: '新收', key: 'applications.received.total' }, { name: '上年结转', key: 'applications.broughtForward.total' },
  { name: '办结', key: 'applications.concluded.total' }, { name: '结转下年', key: 'applications.carriedForward.total' },
  { name: '复议', key: 'disputes.review.total' }, { name: '直接诉讼', key: 'disputes.directSuit.total' },
  { name: '复议后诉讼', key: 'disputes.suitAfterReview.total' },
] as const;

/** One body in the data of the page; short names, since there may be thousands. */
export interface Entry {
  /** Name, state, file, why this file, remarks. */
  readonly n: string;
  readonly s: Body['state'];
  readonly f?: string;
  readonly w?: string;
  readonly r: readonly string[];
  /** Errors, doubts, hints, unchecked. */
  readonly c: readonly [number, number, number, number];
  /** The main figures, this year's and last year's; null where not known. */
  readonly m: readonly (number | null)[];
  readonly l?: readonly (number | null)[];
  readonly p: readonly Point[];
  /** All figures, and last year's; see packFigures. */
  readonly v?: string;
  readonly o?: string;
  /** What became of the findings of the round before: fixed, still, new. */
  readonly d?: readonly [number, number, number];
}

/** A finding: level, sentence, rule, places, both sides, what it likely should be, its figures by their place in form order. */
export type Point = readonly [string, string, string, string, string, string, readonly number[]];

/** Places that are named. */
const mostPlaces = 40;

const placeOf = new Map(rollupForm.figures.map(({ key }, at) => [key, at]));

/** Most numbers of a small body are 0: nothing between commas is 0, `-` is no number, what is left out at the end is 0. */
export function packFigures(figures: Readonly<Record<string, number | null>>): string {
  const values = rollupForm.figures.map(({ key }) => figures[key] ?? '-');
  return values.map((value) => (value === 0 ? '' : String(value))).join().replace(/,+$/, '');
}

export function entryOf(
  body: Body, record: ReportRecord | undefined, lastYear: LastYear | undefined, changes: readonly Change[],
): Entry {
  const { name, state, file, why, remarks } = body;
  const { error = 0, warning = 0, info = 0, unchecked = 0 } = file?.counts ?? {};
  const mainOf = (figures: Readonly<Record<string, number | null>>): (number | null)[] =>
    mainFigures.map(({ key }) => figures[key] ?? null);
  const count = (wanted: Change['state']): number => changes.filter((change) => change.state === wanted).length;
  return {
    n: name, s: state, ...(file ? { f: file.file } : {}), ...(why === undefined ? {} : { w: why }),
    r: remarks.map(({ message }) => message), c: [error, warning, info, unchecked],
    m: mainOf(record?.report?.figures ?? {}), ...(lastYear ? { l: mainOf(lastYear.figures) } : {}),
    ...(record?.report ? { v: packFigures(record.report.figures) } : {}), ...(lastYear ? { o: packFigures(lastYear.figures) } : {}),
    p: record ? record.check.findings.map((finding) => pointOf(finding, record)) : [],
    ...(changes.length > 0 ? { d: [count('fixed'), count('still'), count('new')] as const } : {}),
  };
}

function pointOf(finding: RecordedFinding, { check }: ReportRecord): Point {
  const { rule, level, outcome, message, places, figures, left, right, difference, suspects = [], waiver } = finding;
  const form = formById(check.form);
  const named = [...new Set(places.slice(0, mostPlaces).map((place) => {
    const cell = cellOf(place);
    if (isTextPlace(place) && form) return `${sectionMark(place.section, form)} ¶${place.paragraph}`;
    return cell ? `${cell.sheet}!${cell.cell}` : '';
  }).filter(Boolean))].join('、');
  const sides = left === undefined || right === undefined ? '' : `${left} 与 ${right}，差 ${Math.abs(difference ?? left - right)}`;
  const should = form ? suspects.slice(0, 3).map(({ changes, why }) =>
    `${changes.map(({ figure, from, to }) => `${figureName(form, figure)}：${from} → ${to ?? '别的数'}`).join('；')}${
      why && `（可能${why}）`}`)
    .join('；或者 ') : '';
  const cells = figures.flatMap((key) => placeOf.get(key) ?? []);
  return [waiver ? '已说明' : outcome === 'unchecked' ? '未检查' : levelName[level], message, rule, named, sides, should, cells];
}
