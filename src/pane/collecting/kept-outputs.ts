import type { Files, Outputs } from '../../collect/host.js';
import { outputNames } from '../../collect/host.js';
import { fileOf, readRecord, type ReportRecord } from '../../collect/record.js';
import type { Made } from './protocol.js';

/** All that is made, as blobs, which a browser may keep on its disk: the answers are never all in the worker's memory. */
export class KeptOutputs implements Outputs {
  private readonly lines: Blob[] = [];
  private readonly files = new Map<string, Blob>();

  add(line: string): void {
    this.lines.push(new Blob([line]));
  }

  async* records(files?: Files): AsyncGenerator<ReportRecord> {
    for (const line of this.lines) {
      const text = await line.text();
      if (files === undefined || files.has(fileOf(text))) yield readRecord(text);
    }
  }

  async write(name: string, content: Uint8Array | string): Promise<void> {
    this.files.set(name, new Blob([content as Uint8Array<ArrayBuffer> | string]));
  }

  async writePieces(name: string, pieces: () => Iterable<string> | AsyncIterable<string>): Promise<void> {
    const written: Blob[] = [];
    for await (const piece of pieces()) written.push(new Blob([piece]));
    this.files.set(name, new Blob(written));
  }

  /** Each run begins with none. */
  async clear(): Promise<void> {
    await Promise.resolve();
  }

  made(): Made[] {
    return [{ name: outputNames.reports, blob: new Blob(this.lines) }, ...[...this.files].map(([name, blob]) => ({ name, blob }))];
  }
}
