import type { Report } from '../../report/report.js';
import type { Reading } from '../../workbook/reading.js';
import type { Foreign } from '../../workbook/read-foreign.js';
import { report, type Desk } from './desk.js';

export type Source = { readonly file: File } | { readonly html: string; readonly text: string };

export interface ReadSource {
  readonly name: string;
  readonly report: Report;
  readonly reading: Reading;
}

/**
 * Reads a report from elsewhere, in the worker and out of turn: what else the pane does goes on meanwhile. Undefined where it was
 * not read, and the notice says why. A person who chooses another one has changed their mind about this one.
 */
export async function readSource(desk: Desk, source: Source): Promise<ReadSource | undefined> {
  const { store } = desk;
  const name = 'file' in source ? source.file.name : '粘贴的内容';
  const over = new AbortController();
  const foreign = { name, cancel: () => over.abort() };
  store.get().foreign?.cancel();
  store.set({ foreign, notice: undefined });
  try {
    const [reader, { readBounded }] = await Promise.all([desk.openReader(), import('../../workbook/read-bounded.js')]);
    const reading = await readBounded(reader, await foreignOf(source), over.signal);
    return { name, report: reading.report, reading };
  } catch (error) {
    if (over.signal.aborted) store.set({ notice: { intent: 'info', text: `已取消读取“${name}”，没有改动任何内容。` } });
    else await sayWhyNot(desk, name, error);
    return undefined;
  } finally {
    if (store.get().foreign === foreign) store.set({ foreign: undefined });
  }
}

async function foreignOf(source: Source): Promise<Foreign> {
  if (!('file' in source)) return source;
  const { bytesOf } = await import('../bytes-of.js');
  return { name: source.file.name, bytes: await bytesOf(source.file) };
}

/** What a file is wrong in becomes the notice. */
async function sayWhyNot(desk: Desk, name: string, error: unknown): Promise<void> {
  // a part of the page that does not come is no reason to say nothing
  const sentence = await import('../../files/words.js').then(({ unreadableSentence }) => unreadableSentence(error), () => undefined);
  if (sentence === undefined) report(desk, error);
  else desk.store.set({ notice: { intent: 'warning', text: `${name}：${sentence}没有改动任何内容。` } });
}
