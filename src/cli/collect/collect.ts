import { realpath } from 'node:fs/promises';
import { againIn, answerOf, known, lastYearsIn, type Beside, type Who } from '../../collect/answer.js';
import { stateCounts } from '../../collect/bodies.js';
import { finish } from '../../collect/finish.js';
import type { Host } from '../../collect/host.js';
import { RosterNames } from '../../collect/identify.js';
import { lastLine } from '../../collect/last-line.js';
import { readEach } from '../../collect/read-each.js';
import type { Source } from '../../collect/sources.js';
import { exitCode, usageError } from '../exit.js';
import { readOnly } from '../inputs.js';
import { manyFiles, readersFor } from '../pool.js';
import { progressOf } from '../progress.js';
import { shown, type Screen } from '../screen.js';
import type { CollectCommand } from './command.js';
import { digest, Ledger } from './ledger.js';
import { folderOutputs, outputFolder } from './outputs.js';
import { programDigest } from './program.js';
import { readRoster } from './roster-file.js';
import { keepHeapSmall } from './small-heap.js';
import { passOverOf, sourcesIn, whyUnread } from './sources.js';

/** Of the program too: what it answers depends on its readers and rules. */
interface Run {
  readonly beside: Beside;
  readonly program: string;
}

/** Reads and checks all that was handed in, and writes what the collecting office needs. Gives the exit code. */
export async function collect(paths: readonly string[], command: CollectCommand, screen: Screen): Promise<number> {
  keepHeapSmall();
  const out = await outputFolder(command.output);
  await refuseInput(paths, out);
  const say = (sentence: string): void => screen.err(`${shown(sentence)}\n`);
  const hostFor = (files: number): Host => ({ readers: readersFor(files), digest, sentenceOf: whyUnread, say });
  const roster = command.roster === undefined ? undefined : await readRoster(command.roster);
  const own = command.own === undefined ? undefined : (await readOnly(command.own, '本级年报')).report;
  const passOver = await passOverOf(out, command);
  const { sources, leftOut, remarks } = await sourcesIn(paths, passOver);
  for (const sentence of [...roster?.problems ?? [], ...remarks]) say(sentence);
  const names = new RosterNames(roster);
  const former = command.lastYear === undefined ? [] : (await sourcesIn([command.lastYear], passOver)).sources;
  const lastYears = await lastYearsIn(former, hostFor(former.length), names);
  const run: Run = { beside: { names, lastYears, profile: command.profile }, program: await programDigest() };
  const ledger = await Ledger.open(out);
  const unread: Source[] = [];
  for (const source of sources) if (!(await isKept(source, ledger, run))) unread.push(source);
  if (unread.length < sources.length) say(`${sources.length - unread.length}个文件没有变，沿用上次的结果；读${unread.length}个。`);
  const progress = progressOf(unread.length, screen);
  const host = hostFor(unread.length);
  await readEach(unread, host, { profile: command.profile }, async (told) => {
    const { line, who, isStopped } = answerOf(told, run.beside, host);
    const { source: { file }, sha256 } = told;
    const { agency, year } = who;
    await ledger.add(line, sha256 === null || isStopped ? undefined : { file, sha256, agency, year, key: keyOf(file, sha256, who, run) });
    progress.step();
  });
  progress.end();
  // what comes now takes memory of its own
  if (unread.length >= manyFiles) for (const reader of host.readers) reader.rest();
  await ledger.close();
  const { bodies } = await finish({
    outputs: folderOutputs(out, ledger.reports), sources, names, remarks, task: command, again: againIn(sources, host, run.beside),
    lastYears, lastYearOf: ({ file, agency, year }) => known(file, { agency, year }, run.beside).lastYear, own,
  }, host);
  await screen.out(`${shown(lastLine(bodies, leftOut))}\n`);
  const counts = stateCounts(bodies);
  if (bodies.length === 0 || counts.unchecked + counts.missing > 0) return exitCode.unchecked;
  return counts.fail > 0 ? exitCode.fail : exitCode.pass;
}

/** Nothing of a folder that is to be collected would be looked at, were it the place of the outputs too. */
async function refuseInput(paths: readonly string[], out: string): Promise<void> {
  for (const path of paths) {
    const place = await realpath(path).catch(() => undefined);
    if (place === out) throw usageError(`输出的文件夹“${path}”就是要收集的文件夹，没有开始。请换一个输出文件夹。`);
  }
}

/** Whether the file, and all that its answer depends on, are as they were. */
async function isKept(source: Source, ledger: Ledger, run: Run): Promise<boolean> {
  const entry = ledger.entry(source.file);
  if (!entry) return false;
  // a file that cannot be had is told of anew
  const bytes = await source.bytes().catch(() => undefined);
  if (!bytes || digest(bytes) !== entry.sha256 || keyOf(source.file, entry.sha256, entry, run) !== entry.key) return false;
  ledger.keep(entry);
  return true;
}

function keyOf(file: string, sha256: string, who: Who, { beside, program }: Run): string {
  const { line, lastYear } = known(file, who, beside);
  return digest(JSON.stringify([sha256, lastYear ?? null, line ?? null, beside.profile ?? null, program]));
}
