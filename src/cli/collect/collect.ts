import { notRead } from '../../check/check-json.js';
import type { CheckResult } from '../../check/finding.js';
import { RosterNames } from '../../collect/identify.js';
import { LastYearReports } from '../../collect/last-years.js';
import { recordLine } from '../../collect/record.js';
import { isFileError } from '../../files/error.js';
import type { LastYear } from '../../report/last-year.js';
import type { Profile } from '../../rules/card.js';
import { checkReading } from '../../workbook/check-reading.js';
import { readBounded } from '../../workbook/read-bounded.js';
import type { Reading } from '../../workbook/reading.js';
import type { Again, CollectCommand } from './command.js';
import { readOnly } from '../inputs.js';
import { progressOf } from '../progress.js';
import { reportReader } from '../report-reader.js';
import { toldReport } from '../read.js';
import { shown, type Screen } from '../screen.js';
import { digest, Ledger } from './ledger.js';
import { outputFolder } from './outputs.js';
import { programDigest } from './program.js';
import { readEach, type Told } from './read-each.js';
import { readRoster } from './roster-file.js';
import { sourcesIn, sourceSentence, type Source } from './sources.js';
import { finish } from './finish.js';
import type { LastYearOf } from './write-picture.js';

/** What the answer for a file depends on, beside its bytes. */
interface Beside {
  readonly names: RosterNames;
  readonly lastYears: LastYearReports;
  readonly profile: Profile | undefined;
  readonly program: string;
}

/** Reads and checks all that was handed in, and writes what the collecting office needs. Gives the exit code. */
export async function collect(paths: readonly string[], command: CollectCommand, screen: Screen): Promise<number> {
  const out = await outputFolder(command.output);
  const roster = command.roster === undefined ? undefined : await readRoster(command.roster);
  const own = command.own === undefined ? undefined : (await readOnly(command.own)).report;
  const { sources, leftOut, remarks } = await sourcesIn(paths, out);
  for (const sentence of [...roster?.problems ?? [], ...remarks]) screen.err(`${shown(sentence)}\n`);
  const names = new RosterNames(roster);
  const beside: Beside = {
    names, lastYears: await readLastYears(command.lastYear, names, out, screen), profile: command.profile, program: await programDigest(),
  };
  const ledger = await Ledger.open(out);
  const unread: Source[] = [];
  for (const source of sources) if (!(await isKept(source, ledger, beside))) unread.push(source);
  if (unread.length < sources.length) screen.err(`${sources.length - unread.length}个文件没有变，沿用上次的结果；读${unread.length}个。\n`);
  const progress = progressOf(unread.length, screen);
  await readEach(unread, { profile: command.profile }, async (told) => {
    await ledger.add(...answerOf(told, beside));
    progress.step();
  });
  progress.end();
  await ledger.close();
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const again: Again = async (file) => {
    const bytes = await byFile.get(file)!.bytes();
    const read = await readBounded(reportReader, { name: file, bytes: bytes.slice(), overrides: { profile: command.profile } });
    return { bytes, result: checked(file, read, beside).result };
  };
  const lastYearOf: LastYearOf = ({ file, agency, year }) => known(file, { agency, year }, beside).lastYear;
  return finish({ reports: ledger.reports, out, sources, names, leftOut, remarks, command, again, lastYearOf, own }, screen);
}

/** Whether the file, and all that its answer depends on, are as they were. */
async function isKept(source: Source, ledger: Ledger, beside: Beside): Promise<boolean> {
  const entry = ledger.entry(source.file);
  if (!entry) return false;
  // a file that cannot be had is told of anew
  const bytes = await source.bytes().catch(() => undefined);
  if (!bytes || digest(bytes) !== entry.sha256 || keyOf(source.file, entry.sha256, entry, beside) !== entry.key) return false;
  ledger.keep(entry);
  return true;
}

type Who = Pick<Reading['report'], 'agency' | 'year'>;

function keyOf(file: string, sha256: string, who: Who, beside: Beside): string {
  const { line, lastYear } = known(file, who, beside);
  return digest(JSON.stringify([sha256, lastYear ?? null, line ?? null, beside.profile ?? null, beside.program]));
}

/** What the roster and last year's reports say of the body. */
function known(file: string, { agency, year }: Who, { names, lastYears }: Beside) {
  const { name, line, how } = names.identify(file, agency);
  const lastYear = lastYears.find([agency, name, ...line?.formerNames ?? []], year);
  // another name that the roster knows is no other body
  const isSure = how === 'report' && lastYear?.agency === agency;
  return { line, lastYear: lastYear && !isSure ? { ...lastYear, sameBody: true } satisfies LastYear : lastYear };
}

function answerOf({ source: { file }, sha256, tried }: Told, beside: Beside): Parameters<Ledger['add']> {
  if ('error' in tried) {
    const result = notRead(sourceSentence(tried.error));
    const who = { agency: '', year: null };
    // a reading that was stopped may go through the next time
    const isStopped = isFileError(tried.error) && tried.error.kind === 'unfinished';
    const entry = sha256 === null || isStopped ? undefined : { file, sha256, ...who, key: keyOf(file, sha256, who, beside) };
    return [recordLine({ file, sha256, report: null, result }), entry];
  }
  const { reading, result } = checked(file, tried.value, beside);
  const { agency, year } = reading.report;
  return [
    recordLine({ file, sha256, report: toldReport(reading), result }),
    { file, sha256: sha256!, agency, year, key: keyOf(file, sha256!, { agency, year }, beside) },
  ];
}

/** What the roster says of the body goes where the report says nothing. */
function checked(file: string, read: Reading, beside: Beside): { readonly reading: Reading; readonly result: CheckResult } {
  const { line, lastYear } = known(file, read.report, beside);
  const reading = line?.kind && !read.report.body ? { ...read, report: { ...read.report, body: line.kind } } : read;
  return { reading, result: checkReading(reading, lastYear ?? reading.kept.lastYear) };
}

async function readLastYears(path: string | undefined, names: RosterNames, out: string, { err }: Screen): Promise<LastYearReports> {
  const reports = new LastYearReports();
  if (path === undefined) return reports;
  const { sources } = await sourcesIn([path], out);
  await readEach(sources, {}, async ({ source: { file }, tried }) => {
    if ('error' in tried) err(`${shown(`上年年报“${file}”没有读：${sourceSentence(tried.error)}这个单位没有与上年比较。`)}\n`);
    else reports.add(tried.value.report, tried.value.report.agency || names.identify(file, '').name);
  });
  return reports;
}
