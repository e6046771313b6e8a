import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { seed } from '../test/reports.js';
import { inFolder, ran } from './folders.js';
import type { Measured } from './measure.js';
import { workbookOf } from './workbooks.js';

const megabyte = 1_000_000;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Files that nobody hands in by mistake. */
const hostile: readonly (readonly [what: string, file: string, bytes: () => Uint8Array])[] = [
  ['a zip bomb: a sheet of 300 MB in 300 KB', 'a.xlsx', () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(300 * megabyte) })],
  ['a page of two million nested elements', 'b.html', () => text(`<!doctype html><body>${'<div>'.repeat(2 * megabyte)}`)],
  ['a table of a million rows', 'c.html', () => text(`<!doctype html><table>${'<tr><td>1<td>2'.repeat(megabyte)}</table>`)],
  ['a line of 50 MB', 'd.txt', () => text('1'.repeat(50 * megabyte))],
];

export function benchForeign(): Measured[] {
  return inFolder((folder) => {
    const plain = join(folder, 'plain.xlsx');
    writeFileSync(plain, workbookOf(seed('beilun-projects-2024')));
    const { wall, megabytes } = ran('check', plain);
    const reference = `an xlsx as it should be ${wall.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
    return hostile.flatMap(([what, name, bytes]): Measured[] => {
      const file = join(folder, name);
      writeFileSync(file, bytes());
      const run = ran('check', file);
      return [
        { name: `${what}, time`, value: `${run.wall.toFixed(1)} s`, reference, figure: run.wall, budget: '20 s', most: 20 },
        {
          name: `${what}, peak memory`, value: `${run.megabytes.toFixed(0)} MB`, reference,
          figure: run.megabytes, budget: '512 MB', most: 512,
        },
      ];
    });
  });
}
