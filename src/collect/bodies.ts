import type { Verdict } from '../check/finding.js';
import { currentForm } from '../form/index.js';
import { howWords, type Identified, type RosterNames } from './identify.js';
import { bareName, baseName } from './names.js';
import { laterOf, roundMarks, roundReasons, type RoundMarks } from './order.js';
import type { RosterLine } from './roster.js';
import type { FileSummary } from './summary.js';

/** What a body comes to: the verdict on the file that counts, or nothing handed in. */
export type BodyState = Verdict | 'missing';

export const stateName: Readonly<Record<BodyState, string>> = { pass: '通过', fail: '不通过', unchecked: '未能检查', missing: '未报' };

export type RemarkKind =
  | 'missing' | 'late' | 'double' | 'unknown' | 'wrongYear' | 'wrongForm' | 'blank' | 'several' | 'noReport' | 'unreadable'
  | 'otherName' | 'sameFigures' | 'nameless';

/** Something about a body or its files beside the findings: one sentence. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly message: string;
  readonly file?: string;
}

export interface Body {
  /** The roster's name, the report's, or the file's where nothing tells whose it is. */
  readonly name: string;
  readonly line?: RosterLine;
  readonly state: BodyState;
  /** How it is known whose file it is. */
  readonly how?: string;
  /** The file that counts, and why of several. */
  readonly file?: FileSummary;
  readonly why?: string;
  /** All its files, the one that counts first. */
  readonly files: readonly FileSummary[];
  readonly remarks: readonly Remark[];
}

export interface Bodies {
  /** Of which most reports are. */
  readonly year: number | null;
  /** In the roster's order, then those that are not on it by name. */
  readonly bodies: readonly Body[];
}

interface Placed {
  readonly summary: FileSummary;
  readonly who: Identified;
  readonly marks: RoundMarks;
}

/** Whose each file is, which of several counts, and who is missing: not the one whose `own` report is at hand. */
export function bodiesOf(files: readonly FileSummary[], names: RosterNames, own = ''): Bodies {
  const year = usualYear(files);
  const groups = new Map<string, Placed[]>();
  for (const summary of files) {
    const who = names.identify(summary.file, summary.agency);
    const key = who.name === '' ? `\0${summary.file}` : bareName(who.name);
    const placed = { summary, who, marks: roundMarks(summary.file, summary.time) };
    const own = groups.get(key);
    if (own) own.push(placed);
    else groups.set(key, [placed]);
  }
  const expected = (names.roster?.lines ?? []).filter(({ name }) => groups.has(bareName(name)) || bareName(name) !== bareName(own));
  const listed = expected.map((line) =>
    bodyOf(line.name, line, groups.get(bareName(line.name)) ?? [], year, names));
  const onRoster = new Set(listed.map(({ name }) => bareName(name)));
  const others = [...groups].filter(([key]) => !onRoster.has(key))
    .map(([, placed]) => bodyOf(placed[0]!.who.name, undefined, placed, year, names))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return { year, bodies: withSameFigures([...listed, ...others]) };
}

function usualYear(files: readonly FileSummary[]): number | null {
  const times = new Map<number, number>();
  for (const { year, is } of files) if (year !== null && is === 'report') times.set(year, (times.get(year) ?? 0) + 1);
  return [...times].sort(([one, count], [other, most]) => most - count || other - one)[0]?.[0] ?? null;
}

function bodyOf(
  name: string, line: RosterLine | undefined, placed: readonly Placed[], year: number | null, names: RosterNames,
): Body {
  if (placed.length === 0) {
    const remark: Remark = { kind: 'missing', message: '没有收到年报。' };
    return { name, ...(line ? { line } : {}), state: 'missing', files: [], remarks: [remark] };
  }
  const sorted = [...placed].sort((one, other) => -compare(one, other, year).order || (one.summary.file < other.summary.file ? 1 : -1));
  const [chosen, next] = sorted as [Placed, Placed?];
  const { summary, who } = chosen;
  return {
    name: name === '' ? summary.file : name, ...(line ? { line } : {}),
    state: summary.is === 'noReport' || summary.is === 'blank' || summary.is === 'several' ? 'unchecked'
      : summary.verdict === 'pass' && isOtherYear(summary, year) ? 'fail' : summary.verdict,
    how: howWords[who.how], file: summary, ...(next ? { why: whyOf(chosen, next, year) } : {}),
    files: sorted.map((one) => one.summary),
    remarks: remarksOf(sorted, line, year, names),
  };
}

function isOtherYear({ year: own }: FileSummary, year: number | null): boolean {
  return year !== null && own !== null && own !== year;
}

/**
 * Of this year before others, a report before what is read and is none, of a later round before an earlier one, and in one round
 * a report before what was not read.
 */
function compare(one: Placed, other: Placed, year: number | null): { readonly order: number; readonly why: string } {
  const fits = ({ summary }: Placed): number => Number(!isOtherYear(summary, year));
  if (fits(one) !== fits(other)) return { order: fits(one) - fits(other), why: '只有它是这一年度的' };
  // a letter beside it is no round; what cannot be opened may be one
  const maybe = ({ summary }: Placed): number => Number(summary.is !== 'noReport' || summary.unreadable !== undefined);
  if (maybe(one) !== maybe(other)) return { order: maybe(one) - maybe(other), why: '只有它是年报' };
  const [ours, theirs] = [one, other].map(({ marks: { folder, name } }) => ({ folder, name, time: 0 })) as [RoundMarks, RoundMarks];
  const marked = laterOf(ours, theirs);
  if (marked.order !== 0) return { order: marked.order, why: roundReasons[marked.reason] };
  const sound = ({ summary }: Placed): number => Number(summary.is === 'report');
  if (sound(one) !== sound(other)) return { order: sound(one) - sound(other), why: '只有它读得出年报' };
  const { order, reason } = laterOf(one.marks, other.marks);
  return { order, why: roundReasons[reason] };
}

function whyOf(one: Placed, other: Placed, year: number | null): string {
  return compare(one, other, year).why;
}

function remarksOf(sorted: readonly Placed[], line: RosterLine | undefined, year: number | null, names: RosterNames): Remark[] {
  const [chosen] = sorted as [Placed];
  const remarks: Remark[] = [];
  const say = (kind: RemarkKind, message: string, file?: string): void => {
    remarks.push({ kind, message, ...(file === undefined ? {} : { file }) });
  };
  if (chosen.who.how === 'unknown') say('nameless', '看不出是哪个单位的，请在年报里写明单位名称。', chosen.summary.file);
  else if (names.roster && !line) say('unknown', `“${chosen.who.name}”不在名册里。`, chosen.summary.file);
  for (const { summary, who } of sorted) {
    const { file, is } = summary;
    if (summary.unreadable !== undefined) say('unreadable', summary.unreadable, file);
    else if (is === 'unread') say('unreadable', '一个数也没有读出来，可能是扫描的图片。请找原来的Excel、Word文件或文字版PDF。', file);
    else if (is === 'noReport') say('noReport', '没有找到年报的三张表，可能不是年报。', file);
    else if (is === 'blank') say('blank', '是没有填数的空白表。', file);
    else if (is === 'several') say('several', '一个文件里有不止一份年报，不知道以哪一份为准。请一份一个文件。', file);
    if (isOtherYear(summary, year)) say('wrongYear', `是${summary.year}年度的，这次收的多是${year}年度。`, file);
    if (summary.form !== '' && summary.form !== currentForm.id) {
      say('wrongForm', `用的是${summary.form}年的旧格式，应用${currentForm.id}年格式。`, file);
    }
    const isNamed = !line || who.how === 'fileName' || bareName(baseName(file)).includes(bareName(line.name));
    const inName = isNamed ? undefined : names.lineInFileName(file);
    if (inName && line && inName !== line) say('otherName', `文件名像是“${inName.name}”，年报写的是“${summary.agency}”，按年报算。`, file);
  }
  const first = Math.min(...sorted.map(({ marks: { time } }) => time).filter((time) => !Number.isNaN(time)));
  if (line?.deadline !== undefined && Number.isFinite(first) && localDay(first) > line.deadline) {
    say('late', `截止${line.deadline}，文件时间是${localDay(first)}，迟报。`);
  }
  const isRival = (one: Placed): boolean =>
    one !== chosen && one.summary.is === 'report'
    && [roundReasons.time, roundReasons.none].some((why) => why === compare(chosen, one, year).why);
  const rivals = sorted.filter(isRival);
  if (rivals.length > 0) {
    const same = rivals.every(({ summary }) => summary.figures === chosen.summary.figures);
    const list = rivals.map(({ summary }) => baseName(summary.file)).join('、');
    const counted = baseName(chosen.summary.file);
    say('double', `同一轮有${rivals.length + 1}份，${same ? '数字相同' : '数字不同'}：以“${counted}”为准，“${list}”没有算。`);
  }
  return remarks;
}

/** `2026-01-20` by the local clock. */
function localDay(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** One body under two names hands in the same numbers twice. */
function withSameFigures(bodies: readonly Body[]): Body[] {
  const first = new Map<string, string>();
  for (const { name, file } of bodies) if (file && file.figures !== '' && !first.has(file.figures)) first.set(file.figures, name);
  return bodies.map((body) => {
    const other = body.file && body.file.figures !== '' ? first.get(body.file.figures) : undefined;
    if (other === undefined || other === body.name) return body;
    const message = `200个数与“${other}”完全相同，可能是同一单位用了两个名称，或抄了别人的表。`;
    return { ...body, remarks: [...body.remarks, { kind: 'sameFigures', message, file: body.file!.file }] };
  });
}

export type StateCounts = Readonly<Record<BodyState, number>>;

export function stateCounts(bodies: readonly Body[]): StateCounts {
  const counts: Record<BodyState, number> = { pass: 0, fail: 0, unchecked: 0, missing: 0 };
  for (const { state } of bodies) counts[state] += 1;
  return counts;
}

