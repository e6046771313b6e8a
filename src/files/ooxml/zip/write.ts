import { Deflate, deflateSync } from 'fflate';
import { tooLarge } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { concat } from '../../concat.js';
import { crc32 } from './crc.js';
import type { ZipArchive, ZipEntry } from './entry.js';

/** 1980-01-01 00:00, the oldest zip date: the same input gives the same bytes. */
const fixedTime = 0x00210000;
const noBytes = new Uint8Array(0);
const level = 6;
/** A size has 32 bits. */
const mostBytes = 0xffff_ffff;

/** `before` keeps its name, date and attributes. */
export function packEntry(name: string, content: Uint8Array, before?: ZipEntry): ZipEntry {
  return entryOf(name, { crc: crc32(content), size: content.length, packed: deflateSync(content, { level }) }, before);
}

/** The same of text that comes piece by piece and is never there as a whole. */
export function packPieces(name: string, pieces: Iterable<string>): ZipEntry {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level }, (piece) => packed.push(piece));
  const encoder = new TextEncoder();
  let [crc, size] = [0, 0];
  for (const piece of pieces) {
    const bytes = encoder.encode(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (size > mostBytes) throw tooLarge('part', { part: name, megabytes: megabytes(size), limit: megabytes(mostBytes) });
    deflate.push(bytes);
  }
  deflate.push(noBytes, true);
  return entryOf(name, { crc, size, packed: concat(packed) });
}

function entryOf(name: string, { crc, size, packed }: Pick<ZipEntry, 'crc' | 'size' | 'packed'>, before?: ZipEntry): ZipEntry {
  const nameBytes = before?.nameBytes ?? new TextEncoder().encode(name);
  return {
    name,
    nameBytes,
    madeBy: before?.madeBy ?? 20,
    needed: 20,
    // bit 11: the name is UTF-8
    flags: before?.flags ?? (nameBytes.length === name.length ? 0 : 0x800),
    method: 8,
    time: before?.time ?? fixedTime,
    crc, size, packed,
    internalAttributes: before?.internalAttributes ?? 0,
    externalAttributes: before?.externalAttributes ?? 0,
    localExtra: before?.localExtra ?? noBytes,
    centralExtra: before?.centralExtra ?? noBytes,
    comment: before?.comment ?? noBytes,
  };
}

export function writeZip({ entries, comment }: ZipArchive): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = [localHeader(entry), entry.nameBytes, entry.localExtra, entry.packed];
    directory.push(centralHeader(entry, offset), entry.nameBytes, entry.centralExtra, entry.comment);
    pieces.push(...local);
    for (const piece of local) offset += piece.length;
  }
  let directorySize = 0;
  for (const piece of directory) directorySize += piece.length;
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  end.setUint16(20, comment.length, true);
  return concat([...pieces, ...directory, new Uint8Array(end.buffer), comment]);
}

function localHeader(entry: ZipEntry): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  setCommonFields(view, 4, entry);
  view.setUint16(28, entry.localExtra.length, true);
  return new Uint8Array(view.buffer);
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.madeBy, true);
  setCommonFields(view, 6, entry);
  view.setUint16(30, entry.centralExtra.length, true);
  view.setUint16(32, entry.comment.length, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

/** The 24 bytes that both headers share: from the version needed to the length of the name. */
function setCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, entry.needed, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
