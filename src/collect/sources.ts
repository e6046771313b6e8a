import { isNoDocument, kinds } from '../files/kinds.js';
import { isArchive, isArchiveError, openArchive, type ArchivedFile } from './archive.js';
import { baseName } from './names.js';

/** One file that was handed in, in a folder or in a zip. */
export interface Source {
  /** Its path; of a file in a zip, the zip's path and its own in there. */
  readonly file: string;
  readonly time: Date | undefined;
  /** A new array each time, which may be handed over. Rejects with an error that the host has words for, or an ArchiveError. */
  bytes(): Promise<Uint8Array>;
}

export interface Sources {
  /** In name order. */
  readonly sources: readonly Source[];
  readonly leftOut: number;
}

/** The files, and in place of each zip what is in it. */
export async function withZipsOpened(plain: readonly Source[]): Promise<Sources> {
  const zips = new LastZip();
  const sources: Source[] = [];
  let leftOut = 0;
  for (const source of plain) {
    const archive = isZipNamed(source.file) ? await zips.open(source) : undefined;
    if (!archive || archive instanceof Error) {
      sources.push(archive ? { ...source, bytes: () => Promise.reject(archive) } : source);
      continue;
    }
    for (const [at, { name, time }] of archive.entries()) {
      if (name.split('/').some(isLeftOut)) leftOut += 1;
      else sources.push({ file: placeIn(source.file, name), time: time ?? source.time, bytes: () => zips.take(source, at) });
    }
  }
  return { sources: sources.sort((one, other) => (one.file < other.file ? -1 : 1)), leftOut };
}

export function lockRemark(file: string): string {
  return `“${file}”说明有人正打开着这个文件，读到的是最后一次保存的内容。`;
}

/** What is wrong with a file, and what to do; `otherwise` has the host's words. */
export function sourceSentence(error: unknown, otherwise: (error: unknown) => string): string {
  return isArchiveError(error) ? error.message : otherwise(error);
}

/** `..` is no hidden file: it is told of. */
function isLeftOut(step: string): boolean {
  return step !== '..' && step !== '.' && (isNoDocument(step) || step === '__MACOSX');
}

function placeIn(zip: string, name: string): string {
  const steps = name.replaceAll('\\', '/').split('/').filter((step) => step !== '' && step !== '.');
  return [zip, ...steps.map((step) => step.replace(/\.\.$/, '…'))].join('/');
}

function isZipNamed(file: string): boolean {
  const name = baseName(file).toLowerCase();
  return kinds.archive.extensions.some((extension) => name.endsWith(`.${extension}`));
}

/** The zip that was opened last: its files are read one after the other. */
class LastZip {
  private last: { readonly source: Source; readonly files: readonly ArchivedFile[] } | undefined;

  /** An ArchiveError for a zip that cannot be opened; undefined for what is none. */
  async open(source: Source): Promise<readonly ArchivedFile[] | Error | undefined> {
    if (this.last?.source === source) return this.last.files;
    try {
      const bytes = await source.bytes();
      if (!isArchive(source.file, bytes)) return undefined;
      const files = openArchive(bytes);
      this.last = { source, files };
      return files;
    } catch (error) {
      // the plain source tells of a file that cannot be read
      return isArchiveError(error) ? error : undefined;
    }
  }

  async take(source: Source, at: number): Promise<Uint8Array> {
    const files = await this.open(source);
    if (!files || files instanceof Error) throw files ?? new Error(`${source.file} is no zip any more`);
    return files[at]!.read().slice();
  }
}
