import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat, truncate, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { outputNames } from '../../collect/host.js';
import { usageError } from '../exit.js';
import { linesOf } from '../lines.js';
import { writing } from './outputs.js';

/** What is kept of a file that was read, so that it need not be read twice. */
export interface Entry {
  readonly file: string;
  readonly sha256: string;
  readonly agency: string;
  readonly year: number | null;
  /** Of all that its answer depends on. */
  readonly key: string;
  /** Of its line in reports.jsonl. */
  readonly line: string;
}

export const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const lineDigest = (line: string | Uint8Array): string => digest(line).slice(0, 32);

/** Longer than any line that we write. */
const longest = 256 * 1024 * 1024;

/**
 * reports.jsonl, to which each answer is added as it comes, and the journal beside it. Whenever the run is killed, what both
 * hold whole is kept by the next one.
 */
export class Ledger {
  /** The lines of this run. */
  private readonly written = new Set<string>();
  /** Its keys, by file. */
  private readonly keys = new Map<string, string>();

  private constructor(
    readonly reports: string, private readonly journal: string, private readonly entries: Map<string, Entry>,
    private readonly handles: { readonly reports: FileHandle; readonly journal: FileHandle },
  ) {}

  /** Rejects with a CommandError where reports.jsonl is not ours, or cannot be written. */
  static async open(out: string): Promise<Ledger> {
    const reports = join(out, outputNames.reports);
    const journal = join(out, 'journal.jsonl');
    // all that is written beside the journal: where one is there without it, it is somebody else's
    if (!(await exists(journal))) {
      for (const name of Object.values(outputNames)) {
        if (await exists(join(out, name))) throw usageError(`“${join(out, name)}”已经有了，不是这个命令写的，没有改动。请换一个输出文件夹。`);
      }
    }
    return writing(journal, async () => {
      const there = new Set<string>();
      for await (const line of wholeLines(reports)) there.add(lineDigest(line));
      const entries = new Map<string, Entry>();
      for await (const line of wholeLines(journal)) {
        const entry = parsed(line);
        if (entry && there.has(entry.line)) entries.set(entry.file, entry);
        else if (entry) entries.delete(entry.file);
      }
      return new Ledger(reports, journal, entries, { journal: await open(journal, 'a'), reports: await open(reports, 'a') });
    });
  }

  entry(file: string): Entry | undefined {
    return this.entries.get(file);
  }

  keep({ file, line, key }: Entry): void {
    this.written.add(line);
    this.keys.set(file, key);
  }

  /** First the answer, then the journal: what the journal says is there. */
  async add(line: string, entry: Omit<Entry, 'line'> | undefined): Promise<void> {
    const own = lineDigest(line.slice(0, -1));
    this.written.add(own);
    await writing(this.reports, () => this.handles.reports.appendFile(line));
    if (!entry) return;
    this.keys.set(entry.file, entry.key);
    await writing(this.journal, () => this.handles.journal.appendFile(`${JSON.stringify({ ...entry, line: own })}\n`));
  }

  /** Takes out what is of files that are gone or changed; both files are replaced as a whole, and only where needed. Knows nothing then. */
  async close(): Promise<void> {
    await this.handles.reports.close();
    await this.handles.journal.close();
    const left = new Set(this.written);
    await replaced(this.reports, (line) => left.delete(lineDigest(line)));
    const keys = new Map(this.keys);
    await replaced(this.journal, (line) => {
      const entry = parsed(line);
      return entry !== undefined && this.written.has(entry.line) && keys.get(entry.file) === entry.key && keys.delete(entry.file);
    });
    for (const kept of [this.entries, this.written, this.keys]) kept.clear();
  }
}

/** The lines of one of our files, and before that, off with what a killed run left half written. */
async function* wholeLines(path: string): AsyncGenerator<Uint8Array> {
  if (!(await exists(path))) return;
  let length = 0;
  for await (const line of linesOf(createReadStream(path), longest)) {
    if (!line.isWhole || 'tooLong' in line) break;
    length += line.bytes.length + 1;
    yield line.bytes;
  }
  if ((await stat(path)).size > length) await truncate(path, length);
}

async function replaced(path: string, isKept: (line: Uint8Array) => boolean): Promise<void> {
  const part = `${path}.part`;
  await writing(path, async () => {
    const target = await open(part, 'w');
    let left = 0;
    try {
      for await (const line of wholeLines(path)) {
        if (isKept(line)) await target.write(Buffer.concat([line, Buffer.from('\n')]));
        else left += 1;
      }
    } catch (error) {
      // on a full disk it would only take room
      await rm(part, { force: true });
      throw error;
    } finally {
      await target.close();
    }
    if (left > 0) await rename(part, path);
    else await rm(part);
  });
}

function parsed(line: Uint8Array): Entry | undefined {
  try {
    const entry = JSON.parse(Buffer.from(line).toString()) as Partial<Entry> | null;
    return typeof entry?.file === 'string' && typeof entry.line === 'string' ? entry as Entry : undefined;
  } catch {
    // a line that we did not write tells nothing
    return undefined;
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
