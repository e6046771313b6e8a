import { join } from 'node:path';
import type { Bodies, Body } from '../../collect/bodies.js';
import { entryOf, type Entry } from '../../collect/picture/entry.js';
import { picturePage } from '../../collect/picture/page.js';
import type { ReportRecord } from '../../collect/record.js';
import type { Rollup } from '../../collect/rollup/run.js';
import type { Change } from '../../collect/rounds.js';
import { compareTexts, TextIndex, type SimilarPair } from '../../collect/similar.js';
import type { FileSummary } from '../../collect/summary.js';
import type { LastYear } from '../../report/last-year.js';
import { writeFileOf } from './outputs.js';
import { recordsIn } from './records.js';

/** The report of the year before of the body that this file is from. */
export type LastYearOf = (file: Pick<FileSummary, 'file' | 'agency' | 'year'>) => LastYear | undefined;

interface Picture {
  readonly reports: string;
  readonly out: string;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly lastYearOf: LastYearOf;
  readonly rollup: Rollup;
  readonly remarks: readonly string[];
}

/** picture.html: all that was seen, in one page. */
export async function writePicture({ reports, out, changes, lastYearOf, rollup, remarks }: Picture, all: Bodies): Promise<void> {
  const counting = new Map(all.bodies.flatMap((body) => (body.file ? [[body.file.file, body] as const] : [])));
  const entries = new Map<string, Entry>();
  const entry = (body: Body, record?: ReportRecord): void => {
    entries.set(body.name, entryOf(body, record, body.file && lastYearOf(body.file), changes.get(body.name) ?? []));
  };
  const index = new TextIndex();
  for await (const record of recordsIn(reports)) {
    const body = counting.get(record.file);
    if (!body) continue;
    entry(body, record);
    index.add(body.name, textOf(record));
  }
  for (const body of all.bodies) if (!entries.has(body.name)) entry(body);
  const similar = await similarIn(reports, counting, index);
  const page = await picturePage({ all, entries: all.bodies.map(({ name }) => entries.get(name)!), rollup, similar, remarks });
  await writeFileOf(join(out, 'picture.html'), page);
}

/** What a body writes itself; the other sections are tables. */
function textOf({ report }: ReportRecord): string {
  return [report?.sections?.overview, report?.sections?.problems].filter(Boolean).join('\n');
}

async function similarIn(reports: string, counting: ReadonlyMap<string, Body>, index: TextIndex): Promise<SimilarPair[]> {
  const pairs = index.candidates();
  if (pairs.length === 0) return [];
  const wanted = new Set(pairs.flat());
  const texts = new Map<string, string>();
  for await (const record of recordsIn(reports)) {
    const name = counting.get(record.file)?.name;
    if (name !== undefined && wanted.has(name)) texts.set(name, textOf(record));
  }
  return pairs.flatMap(([one, other]) => compareTexts([one, other], [texts.get(one) ?? '', texts.get(other) ?? '']) ?? [])
    .sort((one, other) => other.share - one.share);
}
