import { isFileError } from '../files/error.js';
import { limits } from '../files/xlsx/limits.js';
import type { Bodies } from './bodies.js';
import { csvHead, csvLinesOf } from './figures-csv.js';
import type { Gathered } from './gathered.js';
import { outputNames, type Host, type Outputs } from './host.js';
import { formerOf } from './rollup/former.js';
import { countedOf, rollupForm, rowSourceOf, type RowSource } from './rollup/rows.js';
import { rollUp, rollupJson, toldOf, type Rollup, type RollupTold } from './rollup/run.js';
import { rollupXlsx, rowsOf } from './rollup/workbook.js';
import { SimilarFinder } from './similar-finder.js';
import type { SimilarTexts } from './similar.js';

/** Adds up the bodies: 汇总.xlsx, rollup.json, and all figures that count as figures.csv. */
export async function writeRollup(
  { outputs, names, lastYears, own, task }: Pick<Gathered, 'outputs' | 'names' | 'lastYears' | 'own' | 'task'>, all: Bodies, { say }: Host,
): Promise<{ readonly rollup: RollupTold; readonly similar: SimilarTexts }> {
  const { sources, similar } = await writeFigures(outputs, all);
  const counted = countedOf(all, sources, own?.agency);
  const former = formerOf(lastYears, names, counted, { year: all.year, top: own?.agency ?? '' });
  const rollup = rollUp(counted, { ...all, own, agency: own?.agency || '汇总', profile: task.profile, former, similar: similar.pairs });
  await outputs.write(outputNames.rollup, rollupJson(outputNames.workbook, rollup));
  await writeWorkbook(rollup, outputs, say);
  const { findings } = rollup.result;
  const told = findings.filter(({ rule }) => rule.startsWith('rollup/'));
  for (const { message } of told.slice(0, mostSaid)) say(`汇总：${message}`);
  if (told.length > mostSaid) say(`汇总：还有${told.length - mostSaid}条，见“汇总.xlsx”的“说明”和rollup.json。`);
  return { rollup: toldOf(rollup), similar };
}

/** Sentences about the roll-up that are said at once. */
const mostSaid = 10;

/** figures.csv; on the way, what each file that counts adds to the sums, and whose texts are alike. */
async function writeFigures(
  outputs: Outputs, all: Bodies,
): Promise<{ readonly sources: ReadonlyMap<string, RowSource>; readonly similar: SimilarTexts }> {
  const counting = new Map(all.bodies.flatMap(({ file, name }) => (file?.is === 'report' ? [[file.file, name] as const] : [])));
  const sources = new Map<string, RowSource>();
  const length = rollupForm.figures.length;
  // of thousands in one block, which is given back whole
  const block = new Float64Array(counting.size * length);
  const finder = new SimilarFinder(all);
  await outputs.writePieces(outputNames.figures, async function* () {
    yield csvHead;
    for await (const record of outputs.records()) {
      finder.look(record);
      const name = counting.get(record.file);
      if (name === undefined) continue;
      const values = sources.get(record.file)?.values ?? block.subarray(sources.size * length, (sources.size + 1) * length);
      sources.set(record.file, rowSourceOf(record, values));
      yield csvLinesOf(name, record);
    }
  });
  return { sources, similar: await finder.found(outputs) };
}

async function writeWorkbook(rollup: Rollup, outputs: Outputs, say: Host['say']): Promise<void> {
  const refuse = (why: string): void => {
    say(`有${rollup.rows.length + rollup.leftOut.length}个单位，${why}，没有写汇总.xlsx；合计在rollup.json和figures.csv里。`);
  };
  if (rowsOf(rollup) > limits.rows) return refuse(`“各单位”超过${limits.rows}行（Excel一张表的上限）`);
  try {
    await outputs.write(outputNames.workbook, rollupXlsx(rollup));
  } catch (error) {
    if (!isFileError(error) || error.kind !== 'tooLarge') throw error;
    refuse('“各单位”超过4 GB（xlsx里一张表的上限）');
  }
}
