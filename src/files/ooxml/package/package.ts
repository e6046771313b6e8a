import { damaged, tooLarge } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { packageLimits } from '../limits.js';
import type { ZipEntry } from '../zip/entry.js';
import { inflateEntry } from '../zip/inflate.js';
import { readZip } from '../zip/read.js';
import { packEntry, packPieces, writeZip } from '../zip/write.js';
import { decodePart, encodePart } from './encoding.js';

interface PackagePart {
  readonly name: string;
  /** As in the file; absent for a part that we added. */
  readonly entry?: ZipEntry;
  /** The text that we gave it; absent while it is as in the file. */
  readonly text?: string;
}

/** The parts of a workbook file. What nobody changes goes out as it came in, packed bytes and all. */
export class Package {
  private readonly parts = new Map<string, PackagePart>();
  private readonly unpacked = new Set<string>();
  private total = 0;

  private constructor(private readonly comment: Uint8Array) {}

  static open(bytes: Uint8Array): Package {
    if (bytes.length > packageLimits.fileBytes) {
      throw tooLarge('file', { megabytes: megabytes(bytes.length), limit: megabytes(packageLimits.fileBytes) });
    }
    const { entries, comment } = readZip(bytes);
    const opened = new Package(comment);
    for (const entry of entries) opened.parts.set(keyOf(entry.name), { name: entry.name, entry });
    return opened;
  }

  static empty(): Package {
    return new Package(new Uint8Array(0));
  }

  /** Shares the bytes; a change of one does not show in the other. */
  copy(): Package {
    const copy = new Package(this.comment);
    for (const [key, part] of this.parts) copy.parts.set(key, part);
    for (const name of this.unpacked) copy.unpacked.add(name);
    copy.total = this.total;
    return copy;
  }

  names(): string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.parts.has(keyOf(name));
  }

  text(name: string): string {
    const part = this.parts.get(keyOf(name));
    if (!part) throw damaged('partMissing', { part: name });
    return part.text ?? this.original(part.entry!).text;
  }

  /** Replaces the text of a part, or adds the part at the end. */
  setText(name: string, text: string): void {
    const key = keyOf(name);
    const entry = this.parts.get(key)?.entry;
    if (!entry) this.parts.set(key, { name, text });
    else if (this.original(entry).text === text) this.parts.set(key, { name: entry.name, entry });
    else this.parts.set(key, { name: entry.name, entry, text });
  }

  remove(name: string): void {
    this.parts.delete(keyOf(name));
  }

  /** `long` has the text of some parts of ours in pieces, made as they are packed. */
  bytes(long: ReadonlyMap<string, (text: string) => Iterable<string>> = new Map()): Uint8Array {
    const entries = [...this.parts.values()].map(({ name, entry, text }) => {
      const pieces = long.get(name);
      if (pieces && text !== undefined) return packPieces(name, pieces(text));
      if (text === undefined) return entry!;
      return packEntry(name, encodePart(text, entry ? this.original(entry).encoding : 'utf-8'), entry);
    });
    return writeZip({ entries, comment: this.comment });
  }

  private original(entry: ZipEntry): ReturnType<typeof decodePart> {
    const bytes = inflateEntry(entry);
    if (!this.unpacked.has(entry.name)) this.total += entry.size;
    this.unpacked.add(entry.name);
    if (this.total > packageLimits.totalBytes) throw tooLarge('unpacked', { limit: megabytes(packageLimits.totalBytes) });
    return decodePart(bytes, entry.name);
  }
}

/** PackagePart names are equal whatever their case. */
function keyOf(name: string): string {
  return name.toLowerCase();
}
