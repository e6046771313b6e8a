import type { LastYear } from '../report/last-year.js';
import type { Bodies, Body } from './bodies.js';
import { outputNames, type Outputs } from './host.js';
import { entryOf, type Entry } from './picture/entry.js';
import { picturePage } from './picture/page.js';
import type { ReportRecord } from './record.js';
import type { Rollup } from './rollup/run.js';
import type { Change } from './rounds.js';
import { compareTexts, TextIndex, type SimilarPair } from './similar.js';
import type { FileSummary } from './summary.js';

/** The report of the year before of the body that this file is from. */
export type LastYearOf = (file: Pick<FileSummary, 'file' | 'agency' | 'year'>) => LastYear | undefined;

interface Picture {
  readonly outputs: Outputs;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly lastYearOf: LastYearOf;
  readonly rollup: Rollup;
  readonly remarks: readonly string[];
}

/** picture.html: all that was seen, in one page. */
export async function writePicture({ outputs, changes, lastYearOf, rollup, remarks }: Picture, all: Bodies): Promise<void> {
  const counting = new Map(all.bodies.flatMap((body) => (body.file ? [[body.file.file, body] as const] : [])));
  const entries = new Map<string, Entry>();
  const entry = (body: Body, record?: ReportRecord): void => {
    entries.set(body.name, entryOf(body, record, body.file && lastYearOf(body.file), changes.get(body.name) ?? []));
  };
  const index = new TextIndex();
  for await (const record of outputs.records()) {
    const body = counting.get(record.file);
    if (!body) continue;
    entry(body, record);
    index.add(body.name, textOf(record));
  }
  for (const body of all.bodies) if (!entries.has(body.name)) entry(body);
  const similar = await similarIn(outputs, counting, index);
  const page = await picturePage({ all, entries: all.bodies.map(({ name }) => entries.get(name)!), rollup, similar, remarks });
  await outputs.write(outputNames.picture, page);
}

/** What a body writes itself; the other sections are tables. */
function textOf({ report }: ReportRecord): string {
  return [report?.sections?.overview, report?.sections?.problems].filter(Boolean).join('\n');
}

async function similarIn(outputs: Outputs, counting: ReadonlyMap<string, Body>, index: TextIndex): Promise<SimilarPair[]> {
  const pairs = index.candidates();
  if (pairs.length === 0) return [];
  const wanted = new Set(pairs.flat());
  const texts = new Map<string, string>();
  for await (const record of outputs.records()) {
    const name = counting.get(record.file)?.name;
    if (name !== undefined && wanted.has(name)) texts.set(name, textOf(record));
  }
  return pairs.flatMap(([one, other]) => compareTexts([one, other], [texts.get(one) ?? '', texts.get(other) ?? '']) ?? [])
    .sort((one, other) => other.share - one.share);
}
