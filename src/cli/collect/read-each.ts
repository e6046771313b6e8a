import { readBounded } from '../../workbook/read-bounded.js';
import type { KeptOverrides } from '../../workbook/read-file.js';
import type { Reading } from '../../workbook/reading.js';
import { readAll } from '../pool.js';
import type { Tried } from '../read-ahead.js';
import { reportReader } from '../report-reader.js';
import { digest } from './ledger.js';
import type { Source } from './sources.js';

/** What came of one file. */
export interface Told {
  readonly source: Source;
  /** Null where the bytes could not be had. */
  readonly sha256: string | null;
  readonly tried: Tried<Reading>;
}

/** Reads the files, in more than one worker where that pays, and tells of each in name order. */
export async function readEach(
  sources: readonly Source[], overrides: KeptOverrides, onTold: (told: Told) => Promise<void>,
): Promise<void> {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const digests = new Map<string, string>();
  await readAll([...byFile.keys()], async (file, tried) => {
    const sha256 = digests.get(file) ?? null;
    digests.delete(file);
    await onTold({ source: byFile.get(file)!, sha256, tried });
  }, {
    overrides,
    async read(file, { reader = reportReader, signal }) {
      const bytes = await byFile.get(file)!.bytes();
      digests.set(file, digest(bytes));
      return readBounded(reader, { name: file, bytes, overrides }, signal);
    },
  });
}
