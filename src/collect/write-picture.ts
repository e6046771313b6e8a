import type { Bodies, Body } from './bodies.js';
import { outputNames, type Outputs } from './host.js';
import { entryOf } from './picture/entry.js';
import { picturePage } from './picture/page.js';
import { PictureRows } from './picture/rows.js';
import type { LastYearOf } from './gathered.js';
import type { ReportRecord } from './record.js';
import type { RollupTold } from './rollup/run.js';
import type { Change } from './rounds.js';
import type { SimilarTexts } from './similar.js';

interface Picture {
  readonly outputs: Outputs;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly lastYearOf: LastYearOf;
  readonly rollup: RollupTold;
  readonly similar: SimilarTexts;
  readonly remarks: readonly string[];
}

/** picture.html: all that was seen, in one page. */
export async function writePicture({ outputs, changes, lastYearOf, rollup, similar, remarks }: Picture, all: Bodies): Promise<void> {
  const counting = new Map(all.bodies.flatMap((body, at) => (body.file ? [[body.file.file, { body, at }] as const] : [])));
  const rows = new PictureRows();
  const add = (body: Body, at: number, record?: ReportRecord): void => {
    rows.add(at, entryOf(body, record, body.file && lastYearOf(body.file), changes.get(body.name) ?? []));
  };
  for await (const record of outputs.records()) {
    const found = counting.get(record.file);
    if (found) add(found.body, found.at, record);
  }
  for (const [at, body] of all.bodies.entries()) if (!rows.has(at)) add(body, at);
  await outputs.writePieces(outputNames.picture, () => picturePage({ all, rows, rollup, similar, remarks }));
}
