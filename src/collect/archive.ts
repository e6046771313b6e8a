import { isFileError } from '../files/error.js';
import { kindOf } from '../files/open.js';
import { packageLimits } from '../files/ooxml/limits.js';
import type { ZipEntry } from '../files/ooxml/zip/entry.js';
import { inflateEntry } from '../files/ooxml/zip/inflate.js';
import { isTrick, readZip, type NameOf } from '../files/ooxml/zip/read.js';

/** One file in a zip. */
export interface ArchivedFile {
  /** With its folders; unique in the zip. */
  readonly name: string;
  /** When it was last changed, by the zip's local clock; undefined where the zip does not say. */
  readonly time: Date | undefined;
  /** Throws an ArchiveError for a file that cannot be taken out, and then only for this one. */
  read(): Uint8Array;
}

/** Why a zip, or a file in it, was not looked at. */
export type ArchiveFault = keyof typeof archiveSentences;

const archiveSentences = {
  broken: '压缩包已损坏或没有传完，里面的文件没有看。请重新取得，或解压后再收集。',
  tooLarge: '压缩包太大或文件太多，没有看。请分成几个压缩包，或解压后再收集。',
  fileTooLarge: '解压后过大，或压缩得不合常理（可能是解压炸弹），没有解压。请向报送单位核实，重新取得年报文件。',
  allTooLarge: '这个压缩包解压出来的内容已超过上限，这个文件和后面的没有看。请分成几个压缩包，或解压后再收集。',
  locked: '压缩包加了密码，这个文件没有看。请解压后再收集。',
  outside: '压缩包里的文件名指向包外（含有“..”一类），没有看。请向报送单位核实，重新打包。',
  twice: '压缩包里有同名的文件，只看了第一个，这一个没有看。请改名后重新打包。',
  nested: '压缩包里又有压缩包，没有看。请先解压，再一起收集。',
  overlap: '压缩包里的文件互相重叠（可能是解压炸弹），没有看。请向报送单位核实，重新取得年报文件。',
} as const;

export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(readonly fault: ArchiveFault, options?: ErrorOptions) {
    super(archiveSentences[fault], options);
  }
}

export function isArchiveError(error: unknown): error is ArchiveError {
  return error instanceof Error && error.name === 'ArchiveError';
}

/** A zip of files, by its bytes: a workbook is one too, and is none here. */
export function isArchive(name: string, bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && kindOf(name, bytes) === 'archive';
}

/** The files of a zip, folders left out. Throws an ArchiveError where the zip itself cannot be read. */
export function openArchive(bytes: Uint8Array): readonly ArchivedFile[] {
  if (bytes.length > packageLimits.fileBytes) throw new ArchiveError('tooLarge');
  const seen = new Map<string, number>();
  let total = 0;
  return entriesOf(bytes).filter(({ name }) => !name.endsWith('/')).map((entry) => {
    if (entry.size <= packageLimits.partBytes) total += entry.size;
    const isBeyond = total > packageLimits.totalBytes;
    const times = (seen.get(entry.name) ?? 0) + 1;
    seen.set(entry.name, times);
    return {
      name: times > 1 ? `${entry.name}（同名第${times}个）` : entry.name,
      time: timeOf(entry.time),
      read() {
        if (isTrick(entry.name)) throw new ArchiveError('outside');
        if (times > 1) throw new ArchiveError('twice');
        if (entry.flags & 1) throw new ArchiveError('locked');
        if (isBeyond) throw new ArchiveError('allTooLarge');
        const inside = inflated(entry);
        if (kindOf(entry.name, inside) === 'archive') throw new ArchiveError('nested');
        return inside;
      },
    };
  });
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return readZip(bytes, nameOf).entries;
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new ArchiveError(cause.kind === 'tooLarge' ? 'tooLarge' : cause.kind === 'unsafe' ? 'overlap' : 'broken', { cause });
  }
}

function inflated(entry: ZipEntry): Uint8Array {
  try {
    return inflateEntry(entry);
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new ArchiveError(cause.kind === 'tooLarge' ? 'fileTooLarge' : 'broken', { cause });
  }
}

/** UTF-8 where the zip says so, where a field of its own holds it, or where it can be nothing else; Windows in China writes GBK. */
const nameOf: NameOf = (bytes, flags, extra) => {
  if (flags & 0x800) return new TextDecoder().decode(bytes);
  const unicode = unicodePath(extra);
  if (unicode) return new TextDecoder().decode(unicode);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
};

/** The field 0x7075 of Info-ZIP: version, checksum of the plain name, name. */
function unicodePath(extra: Uint8Array): Uint8Array | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    const isPath = view.getUint16(at, true) === 0x7075 && length > 5 && at + 4 + length <= extra.length;
    if (isPath) return extra.subarray(at + 9, at + 4 + length);
  }
  return undefined;
}

/** MS-DOS date and time; 1980-01-01 is what writers put who keep none. */
function timeOf(packed: number): Date | undefined {
  const date = packed >>> 16;
  const [year, month, day] = [1980 + (date >>> 9), (date >>> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1 || (year === 1980 && month === 1 && day === 1)) return undefined;
  return new Date(year, month - 1, day, (packed >>> 11) & 31, (packed >>> 5) & 63, (packed & 31) * 2);
}

