import { join } from 'node:path';
import type { Bodies } from '../../collect/bodies.js';
import { csvHead, csvLinesOf } from '../../collect/figures-csv.js';
import { countedOf, rowSourceOf, type RowSource } from '../../collect/rollup/rows.js';
import { rollUp, rollupJson, type Rollup } from '../../collect/rollup/run.js';
import { mostRows, rollupXlsx } from '../../collect/rollup/workbook.js';
import type { Report } from '../../report/report.js';
import { shown, type Screen } from '../screen.js';
import type { CollectCommand } from './command.js';
import { writeFileOf, writePieces } from './outputs.js';
import { recordsIn } from './records.js';

/** Adds up the bodies: 汇总.xlsx, rollup.json, and all figures that count as figures.csv. */
export async function writeRollup(
  { reports, out, own, command }: {
    readonly reports: string; readonly out: string; readonly own: Report | undefined; readonly command: CollectCommand;
  },
  all: Bodies, { err }: Screen,
): Promise<Rollup> {
  const counting = new Map(all.bodies.flatMap(({ file, name }) => (file?.is === 'report' ? [[file.file, name] as const] : [])));
  const sources = new Map<string, RowSource>();
  await writePieces(join(out, 'figures.csv'), async function* () {
    yield csvHead;
    for await (const record of recordsIn(reports)) {
      const name = counting.get(record.file);
      if (name === undefined) continue;
      sources.set(record.file, rowSourceOf(record));
      yield csvLinesOf(name, record);
    }
  });
  const counted = countedOf(all, sources, own?.agency);
  const rollup = rollUp(counted, { ...all, own, agency: own?.agency || '汇总', profile: command.profile });
  await writeFileOf(join(out, 'rollup.json'), rollupJson('汇总.xlsx', rollup));
  const rows = rollup.rows.length + rollup.leftOut.length;
  if (rows > mostRows) err(`有${rows}个单位，工作簿放不下，没有写汇总.xlsx；合计在rollup.json和figures.csv里。\n`);
  else await writeFileOf(join(out, '汇总.xlsx'), rollupXlsx(rollup));
  const { findings } = rollup.result;
  const told = findings.filter(({ rule }) => rule.startsWith('rollup/'));
  for (const { message } of told.slice(0, mostSaid)) err(`${shown(`汇总：${message}`)}\n`);
  if (told.length > mostSaid) err(`汇总：还有${told.length - mostSaid}条，见 汇总.xlsx的“说明”和rollup.json。\n`);
  return rollup;
}

/** Sentences about the roll-up that the screen shows. */
const mostSaid = 10;
