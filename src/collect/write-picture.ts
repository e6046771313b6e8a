import type { LastYear } from '../report/last-year.js';
import type { Bodies, Body } from './bodies.js';
import { outputNames, type Outputs } from './host.js';
import { entryOf } from './picture/entry.js';
import { picturePage } from './picture/page.js';
import { PictureRows } from './picture/rows.js';
import type { ReportRecord } from './record.js';
import type { Rollup } from './rollup/run.js';
import type { Change } from './rounds.js';
import { compareTexts, type SimilarTexts } from './similar.js';
import type { FileSummary } from './summary.js';
import { TextIndex } from './text-index.js';

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
  const counting = new Map(all.bodies.flatMap((body, at) => (body.file ? [[body.file.file, { body, at }] as const] : [])));
  const rows = new PictureRows();
  const add = (body: Body, at: number, record?: ReportRecord): void => {
    rows.add(at, entryOf(body, record, body.file && lastYearOf(body.file), changes.get(body.name) ?? []));
  };
  const index = new TextIndex();
  for await (const record of outputs.records()) {
    const found = counting.get(record.file);
    if (!found) continue;
    add(found.body, found.at, record);
    index.add(found.at, textOf(record));
  }
  for (const [at, body] of all.bodies.entries()) if (!rows.has(at)) add(body, at);
  const similar = await similarIn(outputs, all, counting, index);
  await outputs.writePieces(outputNames.picture, () => picturePage({ all, rows, rollup, similar, remarks }));
}

/** What a body writes itself; the other sections are tables. */
function textOf({ report }: ReportRecord): string {
  return [report?.sections?.overview, report?.sections?.problems].filter(Boolean).join('\n');
}

async function similarIn(
  outputs: Outputs, { bodies }: Bodies, counting: ReadonlyMap<string, { readonly at: number }>, index: TextIndex,
): Promise<SimilarTexts> {
  const { pairs, isCut } = index.candidates();
  if (pairs.length === 0) return { pairs: [], isCut };
  const wanted = new Set(pairs.flat());
  const texts = new Map<number, string>();
  for await (const record of outputs.records()) {
    const at = counting.get(record.file)?.at;
    if (at !== undefined && wanted.has(at)) texts.set(at, textOf(record));
  }
  const compared = pairs.flatMap(([one, other]) =>
    compareTexts([bodies[one]!.name, bodies[other]!.name], [texts.get(one)!, texts.get(other)!]) ?? []);
  return { pairs: compared.sort((one, other) => other.share - one.share), isCut };
}
