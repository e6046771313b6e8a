import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readXlsx as readByHucre } from 'hucre';
import { nodeZip } from '../src/cli/native-zip.js';
import { setNativeZip } from '../src/files/ooxml/zip/native.js';
import { readZip } from '../src/files/ooxml/zip/read.js';
import { readXlsx } from '../src/files/xlsx/index.js';
import { checkReading } from '../src/workbook/check-reading.js';
import { readFile } from '../src/workbook/read-file.js';
import { interleaved, inWords, type Measured } from './measure.js';
import { differentReports, workbookOf } from './workbooks.js';

const rounds = 200;
const perRound = 1;
const warm = 40;

/** Bytes to findings, as the worker of the command line does it: other files each round, one of ten with wrong cells. */
export async function benchXlsx(): Promise<Measured[]> {
  const files = [...differentReports(rounds * perRound, 15)].map(workbookOf);
  const file = (round: number, call: number): Uint8Array => files[round * perRound + call]!;
  setNativeZip(nodeZip);
  try {
    const [whole, grids, inflating, native, peer] = await interleaved([
      async (round, call) => checkReading(await readFile('a.xlsx', file(round, call))),
      (round, call) => readXlsx(file(round, call)).sheets.map(({ grid }) => grid),
      (round, call) => unzipSync(file(round, call)),
      (round, call) =>
        readZip(file(round, call)).entries.map(({ method, packed }) => (method === 8 ? inflateRawSync(packed) : packed)),
      (round, call) => readByHucre(file(round, call)),
    ], rounds, perRound, warm) as [One, One, One, One, One];
    const over = (one: One, other: One): number => one.cpu.median / other.cpu.median;
    const reference = `inflating only ${inWords(inflating)}; by node:zlib ${inWords(native)}`;
    return [
      { name: 'one xlsx, to grids', value: inWords(grids), reference, ratio: over(grids, inflating) },
      {
        name: 'one xlsx, bytes to findings', value: inWords(whole), reference,
        ratio: over(whole, inflating), budget: '4 ×', most: 4,
        reason: 'some 75 claims of its text are read and compared; finding tables, the other rules and the search come on top too',
      },
      {
        name: `the whole check of ${files.length} different xlsx against the bare read of the fastest peer`,
        value: inWords(whole),
        reference: `hucre 1.0.0, only reading, ${inWords(peer)}`,
        ratio: whole.cpu.mean / peer.cpu.mean, budget: '1 × of the sum', most: 1,
        reason: 'some 75 claims of each text are read and compared; files with many wrong cells cost the search most',
      },
    ];
  } finally {
    setNativeZip(undefined);
  }
}

type One = Awaited<ReturnType<typeof interleaved>>[number];
