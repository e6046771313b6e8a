import { damaged, encrypted, tooLarge, unsafe } from '../../error.js';
import { packageLimits } from '../limits.js';
import { withoutZip64, type ZipArchive, type ZipEntry } from './entry.js';

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const noBytes = new Uint8Array(0);
const decoder = new TextDecoder();

/** The name of an entry, by its bytes, its flags and its extra fields. */
export type NameOf = (bytes: Uint8Array, flags: number, extra: Uint8Array) => string;

/**
 * Walks the central directory ourselves: every size, offset and name is checked before anything is unpacked. `nameOf` is of a zip
 * of files: one bad name, one password or two equal names are then no reason to refuse the others, and the caller looks at them.
 */
export function readZip(bytes: Uint8Array, nameOf?: NameOf): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  if (count > packageLimits.entries) throw tooLarge('parts', { count, limit: packageLimits.entries });
  const start = end - directorySize;
  // bytes put before the zip move every offset alike
  const shift = start - view.getUint32(end + 16, true);
  if (start < 0 || shift < 0) throw damaged('directoryPlace');

  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw damaged('directoryCut');
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) throw damaged('directoryCut');
    entries.push(readEntry(bytes, view, at, { shift, directory: start, nameOf }));
    at += length;
  }
  if (!nameOf) refuseSameNames(entries);
  refuseOverlaps(entries);
  return { entries, comment: bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true)) };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged('endMissing');
}

interface Reading {
  readonly shift: number;
  readonly directory: number;
  readonly nameOf: NameOf | undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, { shift, directory, nameOf }: Reading): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const commentStart = at + 46 + nameLength + extraLength;
  const flags = view.getUint16(at + 8, true);
  // some writers part names with backslashes, and Excel opens that; the bytes stay as they are
  const name = (nameOf ? nameOf(nameBytes, flags, extra) : decoder.decode(nameBytes)).replaceAll('\\', '/');
  const [size, packedSize, offset] = wideFields(view, at, extra, name);
  if (!nameOf) {
    refuseName(name);
    if (flags & 1) throw encrypted('file');
  }

  const local = offset + shift;
  if (local + 30 > directory || view.getUint32(local, true) !== localSignature) throw damaged('partPlace', { part: name });
  const localName = view.getUint16(local + 26, true);
  const extraStart = local + 30 + localName;
  const dataStart = extraStart + view.getUint16(local + 28, true);
  if (dataStart + packedSize > directory) throw damaged('partCut', { part: name });
  if (!sameBytes(nameBytes, bytes.subarray(local + 30, extraStart))) throw damaged('partNames', { part: name });
  return {
    name,
    nameBytes,
    madeBy: view.getUint16(at + 4, true),
    needed: view.getUint16(at + 6, true),
    // the sizes stand in the header from now on, not behind the data
    flags: flags & ~8,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(dataStart, dataStart + packedSize),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    localExtra: dataStart === extraStart ? noBytes : withoutZip64(bytes.subarray(extraStart, dataStart)),
    centralExtra: extraLength === 0 ? noBytes : withoutZip64(extra),
    comment: bytes.subarray(commentStart, commentStart + view.getUint16(at + 32, true)),
  };
}

/** Size, packed size and offset; from the zip64 field where the plain one says so. */
function wideFields(view: DataView, at: number, extra: Uint8Array, name: string): [number, number, number] {
  const plain: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!plain.includes(0xffffffff)) return plain;
  const extraView = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let field = 0; field + 4 <= extra.length; field += 4 + extraView.getUint16(field + 2, true)) {
    if (extraView.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (let index = 0; index < 3; index++) {
      if (plain[index] !== 0xffffffff) continue;
      if (value + 8 > extra.length) throw damaged('partSizeUnknown', { part: name });
      plain[index] = Number(extraView.getBigUint64(value, true));
      value += 8;
    }
    return plain;
  }
  throw damaged('partSizeUnknown', { part: name });
}

function refuseName(name: string): void {
  if (isTrick(name)) throw unsafe('partName', { part: JSON.stringify(name) });
}

/** A name that leads out of the zip, or nowhere. */
export function isTrick(name: string): boolean {
  return name === '' || name.startsWith('/') || /[:\0]/.test(name)
    || name.split('/').some((step, at, steps) => step === '..' || step === '.' || (step === '' && at < steps.length - 1));
}

function refuseSameNames(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    // part names are equal whatever their case
    const key = name.toLowerCase();
    if (names.has(key)) throw unsafe('sameNames', { part: name });
    names.add(key);
  }
}

/** Data that several entries share is how a small zip becomes a large bomb. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const spans = entries.map(({ packed }) => packed).filter(({ length }) => length > 0).sort((a, b) => a.byteOffset - b.byteOffset);
  for (let index = 1; index < spans.length; index++) {
    const before = spans[index - 1]!;
    if (before.byteOffset + before.length > spans[index]!.byteOffset) throw unsafe('overlap');
  }
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
