import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { readAllIn } from '../../src/workbook/read-all.js';
import type { ReportReader } from '../../src/workbook/read-bounded.js';
import type { Reading } from '../../src/workbook/reading.js';

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}.xlsx`);
/** Told apart by what they are; the work is done by `read`. */
const workers = (count: number): ReportReader[] => Array.from({ length: count }, () => ({}) as ReportReader);

describe('reading many files', () => {
  for (const [what, count] of [['one worker', 1], ['two workers', 2], ['three', 3]] as const)
    it(`${what}: every file is told of once, in the order of the names, however long each took`, async () => {
      const files = names(40);
      const told: string[] = [];
      await readAllIn(workers(count), files, async (file) => {
        const number = parseInt(file, 10);
        for (let wait = 0; wait < (number * 7) % 5; wait++) await turn();
        if (number % 9 === 4) throw new Error(`cannot read ${file}`);
        return { report: { agency: `reading of ${file}` } } as Reading;
      }, (file, tried) => { told.push(`${file}: ${'value' in tried ? tried.value.report.agency : String(tried.error)}`); });
      assert.deepEqual(told, files.map((file, at) => (at % 9 === 4 ? `${file}: Error: cannot read ${file}` : `${file}: reading of ${file}`)));
    });

  it('gives the work to all workers, and has only a few files under way while one is worked on', async () => {
    const readers = workers(2);
    const used = new Map<ReportReader, number>();
    let [begun, done, most] = [0, 0, 0];
    await readAllIn(readers, names(100), async (_, reader) => {
      begun++;
      most = Math.max(most, begun - done);
      used.set(reader, (used.get(reader) ?? 0) + 1);
      for (let wait = 0; wait < 5; wait++) await turn();
      return {} as Reading;
    }, async () => { done++; await turn(); });
    assert.deepEqual([used.size, begun, done], [2, 100, 100]);
    assert.ok(readers.every((reader) => used.get(reader)! >= 40), [...used.values()].join(' '));
    assert.ok(most <= 4, String(most));
  });

  it('ends the readings under way when what is told goes wrong', async () => {
    const signals = new Map<string, AbortSignal>();
    const read = async (file: string, _: ReportReader, signal: AbortSignal): Promise<Reading> => {
      signals.set(file, signal);
      return {} as Reading;
    };
    await assert.rejects(readAllIn(workers(2), names(500), read, (file) => { if (file === '3.xlsx') throw new Error('disk full'); }), /disk full/);
    assert.ok([...signals.values()].every(({ aborted }) => aborted));
    assert.deepEqual([...signals.keys()], names(7));
  });
});
