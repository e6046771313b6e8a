import { againIn, answerOf, known, lastYearsIn, type Beside } from '../../collect/answer.js';
import { finish } from '../../collect/finish.js';
import { outputNames, type Host } from '../../collect/host.js';
import { RosterNames } from '../../collect/identify.js';
import { lastLine } from '../../collect/last-line.js';
import { readEach } from '../../collect/read-each.js';
import type { Roster } from '../../collect/roster.js';
import { noRoster, rosterIn } from '../../collect/roster-file.js';
import { sourceSentence, type Source } from '../../collect/sources.js';
import { BoundedReader } from '../../files/bounded/reader.js';
import { unreadableSentence } from '../../files/words.js';
import type { Report } from '../../report/report.js';
import { sha256 } from '../../report/sha256.js';
import { readBounded } from '../../workbook/read-bounded.js';
import { bytesOf } from '../bytes-of.js';
import { startReading } from '../own-workers.js';
import { startInPage } from '../page-worker.js';
import { sourcesOf } from './chosen-sources.js';
import { KeptOutputs } from './kept-outputs.js';
import type { CollectingNews, CollectingOrder } from './protocol.js';
import { zipOf } from './zip-of.js';

/** A second worker reads where the computer has the cores for it. */
const cores = { two: 4 };

/** The run of `gouji collect` in the worker of a page; tells how far it is, and gives all that it made. */
export async function collectFiles(order: CollectingOrder, tell: (news: CollectingNews) => void): Promise<void> {
  const said: string[] = [];
  const host: Host = {
    readers: Array.from({ length: navigator.hardwareConcurrency >= cores.two ? 2 : 1 }, () => new BoundedReader(startInPage(startReading))),
    digest: sha256, sentenceOf, say: (sentence) => said.push(sentence),
  };
  const beforehand = await sideFiles(order, host);
  if ('refusal' in beforehand) return tell({ kind: 'refused', sentence: beforehand.refusal });
  const { roster, own } = beforehand;
  const { sources, leftOut, remarks } = await sourcesOf(order.reports, order);
  said.push(...roster?.problems ?? [], ...remarks);
  const names = new RosterNames(roster);
  const former = (await sourcesOf(order.lastYear)).sources;
  const lastYears = await lastYearsIn(counted(former, 'lastYear', tell), host, names);
  const beside: Beside = { names, lastYears, profile: order.task.profile };
  const outputs = new KeptOutputs();
  let done = 0;
  await readEach(sources, host, { profile: order.task.profile }, async (told) => {
    tell({ kind: 'reading', what: 'reports', done: done++, total: sources.length });
    outputs.add(answerOf(told, beside, host).line);
  });
  tell({ kind: 'finishing' });
  const { bodies } = await finish({
    outputs, sources, names, remarks, task: order.task, again: againIn(sources, host, beside),
    lastYears, lastYearOf: ({ file, agency, year }) => known(file, { agency, year }, beside).lastYear, own,
  }, host);
  const made = outputs.made();
  const page = await made.find(({ name }) => name === outputNames.picture)!.blob.text();
  tell({ kind: 'done', collected: { line: lastLine(bodies, leftOut), made, zip: await zipOf(made, new Date()), page, said } });
}

/** Tells of each file as its bytes are asked for. */
function counted(sources: readonly Source[], what: 'lastYear', tell: (news: CollectingNews) => void): Source[] {
  return sources.map((source, done) => ({
    ...source,
    bytes() {
      tell({ kind: 'reading', what, done, total: sources.length });
      return source.bytes();
    },
  }));
}

type SideFiles = { readonly roster: Roster | undefined; readonly own: Report | undefined } | { readonly refusal: string };

/** Roster and own report: what is wrong with one of them stops the run, as it stops the command. */
async function sideFiles({ roster, own, task }: CollectingOrder, { readers: [reader] }: Host): Promise<SideFiles> {
  let name = '';
  try {
    name = roster?.name ?? '';
    const listed = roster && await rosterIn(name, await bytesOf(roster));
    if (roster && !listed) return { refusal: noRoster(name) };
    name = own?.name ?? '';
    const read = own && await readBounded(reader!, { name, bytes: await bytesOf(own), overrides: { profile: task.profile } });
    return { roster: listed, own: read?.report };
  } catch (error) {
    return { refusal: `${name}：${sentenceOf(error)}` };
  }
}

/** Programmer errors go on. */
function sentenceOf(error: unknown): string {
  return sourceSentence(error, (other) => {
    const sentence = unreadableSentence(other);
    if (sentence === undefined) throw other;
    return sentence;
  });
}
