import { readAllIn } from '../workbook/read-all.js';
import type { Tried } from '../workbook/read-ahead.js';
import { readBounded } from '../workbook/read-bounded.js';
import type { KeptOverrides } from '../workbook/read-file.js';
import type { Reading } from '../workbook/reading.js';
import type { Host } from './host.js';
import type { Source } from './sources.js';

/** What came of one file. */
export interface Told {
  readonly source: Source;
  /** Null where the bytes could not be had. */
  readonly sha256: string | null;
  readonly tried: Tried<Reading>;
}

/** Reads the files, in as many workers as there are, and tells of each in name order. */
export async function readEach(
  sources: readonly Source[], { readers, digest }: Host, overrides: KeptOverrides, onTold: (told: Told) => Promise<void>,
): Promise<void> {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const digests = new Map<string, string>();
  await readAllIn(readers, [...byFile.keys()], async (file, reader, signal) => {
    const bytes = await byFile.get(file)!.bytes();
    digests.set(file, digest(bytes));
    return readBounded(reader, { name: file, bytes, overrides }, signal);
  }, async (file, tried) => {
    const sha256 = digests.get(file) ?? null;
    digests.delete(file);
    await onTold({ source: byFile.get(file)!, sha256, tried });
  });
}
