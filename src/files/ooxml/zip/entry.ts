import { concat } from '../../concat.js';

/** One entry of a zip as it stands in the file; `packed` is a view of the file's bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

/** Extra fields without the zip64 one: sizes are always written in the plain fields. */
export function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 0;
  for (; at + 4 <= extra.length; at = next(extra, at)) {
    if (extra[at] !== 1 || extra[at + 1] !== 0) kept.push(extra.subarray(at, next(extra, at)));
  }
  if (kept.length === 1 && kept[0]!.length === extra.length) return extra;
  return concat([...kept, extra.subarray(Math.min(at, extra.length))]);
}

function next(extra: Uint8Array, at: number): number {
  return at + 4 + (extra[at + 2]! | (extra[at + 3]! << 8));
}
