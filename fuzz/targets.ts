import { unzipSync, zipSync } from 'fflate';
import { unreadableSentence } from '../src/files/words.js';
import { newXlsx } from '../src/files/xlsx/index.js';
import { currentForm } from '../src/form/index.js';
import { reportJson } from '../src/report/json.js';
import { readFile } from '../src/workbook/read-file.js';
import { reportWorkbook } from '../src/workbook/sheets/report-sheets.js';
import { tableDocx } from '../test/files/docx/make-report.js';
import { pageOf } from '../test/files/html/page.js';
import { pdfOf } from '../test/files/pdf/make.js';
import { printReport } from '../test/files/pdf/printed.js';
import { dumpOf, markdownOf, tabbedOf } from '../test/files/text/written.js';
import { seed } from '../test/reports.js';
import { mutate } from './mutate.js';

/** A sound file of each kind; the fuzzer spoils it and reads what is left. */
export interface Target {
  readonly name: string;
  readonly seed: Uint8Array;
}

const text = (written: string): Uint8Array => new TextEncoder().encode(written);
const name = 'suqian-2024';

export const targets: readonly Target[] = [
  { name: 'report.xlsx', seed: newXlsx(reportWorkbook(currentForm, seed(name), {}).sheets) },
  { name: 'report.docx', seed: tableDocx(name) },
  { name: 'report.pdf', seed: pdfOf(printReport(currentForm, seed(name).figures as Record<string, number>)) },
  { name: 'report.html', seed: text(pageOf(name)) },
  { name: 'dump.txt', seed: text(dumpOf(name)) },
  { name: 'pasted.txt', seed: text(tabbedOf(name)) },
  { name: 'report.md', seed: text(markdownOf(name)) },
  { name: 'report.json', seed: text(reportJson(seed(name))) },
];

/** Spoilt as a whole, or, for a package, in one of its parts: as a whole it hardly gets past its checksums. */
export function spoil({ seed: sound }: Target, next: () => number): Uint8Array {
  if (sound[0] !== 0x50 || next() < 0.3) return mutate(sound, next);
  const parts = unzipSync(sound);
  const names = Object.keys(parts);
  const part = names[Math.floor(next() * names.length)]!;
  return zipSync({ ...parts, [part]: mutate(parts[part]!, next) }, { level: 1 });
}

/** Reads it; true when it was refused with a sentence. Rejects with anything else that went wrong: a bug. */
export async function isRefused(target: Target, bytes: Uint8Array): Promise<boolean> {
  try {
    await readFile(target.name, bytes);
    return false;
  } catch (error) {
    if (/[\u4e00-\u9fff]/.test(unreadableSentence(error) ?? '')) return true;
    throw error;
  }
}
