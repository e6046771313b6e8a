import { join } from 'node:path';
import { bodiesOf, stateCounts, stateName, type Body, type BodyState } from '../../collect/bodies.js';
import { bodiesJson } from '../../collect/bodies-json.js';
import type { RosterNames } from '../../collect/identify.js';
import type { RecordedFinding } from '../../collect/record.js';
import { changesBetween, type Change } from '../../collect/rounds.js';
import { summaryOf, type FileSummary } from '../../collect/summary.js';
import type { Report } from '../../report/report.js';
import { exitCode } from '../exit.js';
import { shown, type Screen } from '../screen.js';
import type { Again, CollectCommand } from './command.js';
import { writeFileOf } from './outputs.js';
import { recordsIn } from './records.js';
import { writePicture, type LastYearOf } from './write-picture.js';
import { writeRollup } from './write-rollup.js';
import { writeSendBack } from './write-send-back.js';
import type { Source } from './sources.js';

export interface Gathered {
  readonly reports: string;
  readonly out: string;
  readonly sources: readonly Source[];
  readonly names: RosterNames;
  readonly leftOut: number;
  readonly remarks: readonly string[];
  readonly command: CollectCommand;
  readonly again: Again;
  readonly lastYearOf: LastYearOf;
  /** The government's own report. */
  readonly own: Report | undefined;
}

/** What only all files together tell. Reads reports.jsonl line by line, never as a whole. Gives the exit code. */
export async function finish(
  { reports, out, sources, names, leftOut, remarks, command, again, lastYearOf, own }: Gathered, screen: Screen,
): Promise<number> {
  const times = new Map(sources.map(({ file, time }) => [file, time]));
  const summaries: FileSummary[] = [];
  for await (const record of recordsIn(reports)) summaries.push(summaryOf(record, times.get(record.file)));
  summaries.sort((one, other) => (one.file < other.file ? -1 : 1));
  const all = bodiesOf(summaries, names);
  const changes = await changesOf(reports, all.bodies);
  const rollup = await writeRollup({ reports, out, own, command }, all, screen);
  const sentBack = await writeSendBack({ reports, out, command, changes, again }, all, screen);
  await writeFileOf(join(out, 'bodies.json'), bodiesJson(all, changes, { roster: names.roster?.problems ?? null, remarks, sentBack }));
  await writePicture({ reports, out, changes, lastYearOf, rollup, remarks: [...names.roster?.problems ?? [], ...remarks] }, all);
  await screen.out(lastLine(all.bodies, leftOut));
  const counts = stateCounts(all.bodies);
  if (all.bodies.length === 0 || counts.unchecked + counts.missing > 0) return exitCode.unchecked;
  return counts.fail > 0 ? exitCode.fail : exitCode.pass;
}

/** Of bodies that handed in several times: what became of the findings, from the file before to the one that counts. */
async function changesOf(reports: string, bodies: readonly Body[]): Promise<Map<string, readonly Change[]>> {
  const several = bodies.filter(({ files }) => files.length > 1);
  if (several.length === 0) return new Map();
  const wanted = new Set(several.flatMap(({ files }) => files.slice(0, 2).map(({ file }) => file)));
  const findings = new Map<string, readonly RecordedFinding[]>();
  for await (const { file, check } of recordsIn(reports)) if (wanted.has(file)) findings.set(file, check.findings);
  return new Map(several.map(({ name, files: [newest, before] }) =>
    [name, changesBetween(findings.get(before!.file) ?? [], findings.get(newest!.file) ?? [])]));
}

/** Names that the line holds before it only counts the others. */
const mostNames = 20;

/** `共 3 个单位：通过 1，不通过 1（甲局），未能检查 0，未报 1（乙局）。` */
function lastLine(bodies: readonly Body[], leftOut: number): string {
  const rest = leftOut > 0 ? `；另有${leftOut}个不是文档的文件没有看` : '';
  if (bodies.length === 0) return `没有可以收集的文件${rest}。\n`;
  const counts = stateCounts(bodies);
  const part = (state: BodyState): string => {
    const own = state === 'pass' ? [] : bodies.filter((body) => body.state === state).map(({ name }) => name);
    const more = own.length - mostNames;
    const named = own.length === 0 ? '' : `（${own.slice(0, mostNames).join('、')}${more > 0 ? ` 等，另${more}个见bodies.json` : ''}）`;
    return `${stateName[state]}${counts[state]}${named}`;
  };
  const parts = (['pass', 'fail', 'unchecked', ...(counts.missing > 0 ? ['missing' as const] : [])] as const).map(part);
  return `${shown(`共${bodies.length}个单位：${parts.join('，')}${rest}。`)}\n`;
}
