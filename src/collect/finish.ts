import { bodiesOf, type Bodies, type Body } from './bodies.js';
import { bodiesJson } from './bodies-json.js';
import type { Gathered } from './gathered.js';
import { outputNames, type Host, type Outputs } from './host.js';
import type { RecordedFinding } from './record.js';
import { changesBetween, type Change } from './rounds.js';
import { summaryOf, type FileSummary } from './summary.js';
import { writePicture } from './write-picture.js';
import { writeRollup } from './write-rollup.js';
import { writeSendBack } from './write-send-back.js';

/** What only all files together tell; takes their records one by one, never as a whole. */
export async function finish(gathered: Gathered, host: Host): Promise<Bodies> {
  const { outputs, sources, names, remarks, task, again, lastYearOf } = gathered;
  const times = new Map(sources.map(({ file, time }) => [file, time]));
  const summaries: FileSummary[] = [];
  for await (const record of outputs.records()) summaries.push(summaryOf(record, times.get(record.file)));
  summaries.sort((one, other) => (one.file < other.file ? -1 : 1));
  const all = bodiesOf(summaries, names, gathered.own?.agency);
  const changes = await changesOf(outputs, all.bodies);
  const sentBack = await writeSendBack({ outputs, task, changes, again }, all, host);
  const roster = names.roster?.problems ?? null;
  // at once: the next run takes away what it names, even where this one ends here
  await outputs.write(outputNames.bodies, bodiesJson(all, changes, { roster, remarks, sentBack }));
  // nothing is read any more, and the sums take memory of their own
  for (const reader of host.readers) reader.rest();
  const { rollup, similar } = await writeRollup(gathered, all, host);
  await writePicture({ outputs, changes, lastYearOf, rollup, similar, remarks: [...roster ?? [], ...remarks] }, all);
  return all;
}

/** Of bodies that handed in several times: what became of the findings, from the report before to the one that counts. */
async function changesOf(outputs: Outputs, bodies: readonly Body[]): Promise<Map<string, readonly Change[]>> {
  const rounds = bodies.flatMap(({ name, files: [newest, ...older] }) => {
    // what was not read, or is another year's, is no round to be held against
    const before = newest && older.find((file) => file.is === 'report' && (file.year ?? newest.year) === (newest.year ?? file.year));
    return newest?.is === 'report' && before ? [{ name, newest: newest.file, before: before.file }] : [];
  });
  if (rounds.length === 0) return new Map();
  const wanted = new Set(rounds.flatMap(({ newest, before }) => [newest, before]));
  const findings = new Map<string, readonly RecordedFinding[]>();
  for await (const { file, check } of outputs.records(wanted)) findings.set(file, check.findings);
  return new Map(rounds.map(({ name, newest, before }) => [name, changesBetween(findings.get(before) ?? [], findings.get(newest) ?? [])]));
}
