import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { FileError } from '../files/error.js';
import { readAny } from '../files/any.js';
import { kindOf } from '../files/kind-of.js';
import { packageLimits } from '../files/ooxml/limits.js';
import { readXlsx } from '../files/xlsx/index.js';
import type { TableMatch } from '../finder/table-map.js';
import { readAnyForm } from '../finder/read-any-form.js';
import type { TableKey } from '../form/types.js';
import { factsBeside } from '../narrative/facts.js';
import type { Facts } from '../narrative/types.js';
import type { Grid } from '../grid/grid.js';
import { parseWaivers } from '../report/waiver.js';
import { parseReport, ReportJsonError } from '../report/json.js';
import type { Report } from '../report/report.js';
import { parseBindings } from '../workbook/kept/bindings.js';
import { factsFrom } from '../workbook/kept/facts.js';
import { parseIdentity } from '../workbook/kept/identity.js';
import { waiversSetting } from '../workbook/kept/waivers.js';
import { UsageError } from './exit.js';

/** A report from a file, with what the file tells beside it. */
export interface Input {
  readonly report: Report;
  readonly facts: Facts;
  /** Absent for a report's JSON, which has no tables to find. */
  readonly tables?: Readonly<Record<TableKey, TableMatch>>;
  readonly grids?: readonly Grid[];
}

const readable = new Set(['.xlsx', '.xlsm', '.json', '.docx', '.pdf', '.html', '.htm', '.txt', '.md']);

/** Files as named; a folder gives its readable files in name order, without Excel's lock files. Throws UsageError. */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new UsageError(`没有这个文件或文件夹：${path}`);
    if (!found.isDirectory()) {
      files.push(path);
      continue;
    }
    const names = await readdir(path);
    const own = names.filter((name) => readable.has(extname(name).toLowerCase()) && !name.startsWith('~$') && !name.startsWith('.'));
    files.push(...own.sort().map((name) => join(path, name)));
  }
  return files;
}

/** Reads whatever holds a report; of our own kinds also what stands beside it. Throws FileError or ReportJsonError with a sentence for the person. */
export async function readInput(path: string): Promise<Input> {
  const { size } = await stat(path);
  if (size > packageLimits.fileBytes) throw new FileError('tooLarge', `文件有 ${Math.ceil(size / 2 ** 20)} MB，超过 ${packageLimits.fileBytes / 2 ** 20} MB 的上限。`);
  const bytes = await readFile(path);
  const extension = extname(path).toLowerCase();
  if (extension === '.json') return readJson(bytes.toString('utf8'));
  const kind = kindOf(path, bytes);
  // an old or encrypted file has its own sentence in the reader of workbooks
  if (extension === '.xlsx' || extension === '.xlsm' || (kind === 'zip' && extension !== '.docx')) return readWorkbook(bytes);
  // a plain array: what comes from Node is a Buffer, which pdf.js refuses
  return { ...(await readAny(path, Uint8Array.from(bytes))), facts: {} };
}

function readJson(json: string): Input {
  return { report: parseReport(json), facts: factsBeside(json) };
}

function readWorkbook(bytes: Uint8Array): Input {
  const book = readXlsx(bytes);
  const grids = book.sheets.filter(({ visible }) => visible).map(({ grid }) => grid);
  const { report, tables } = readAnyForm(grids, parseBindings(book.settings['bindings']));
  const { agency = '', year = null, body } = parseIdentity(book.settings['identity']);
  const kind = report.body ?? body;
  const waivers = parseWaivers(book.settings[waiversSetting]);
  return {
    report: { ...report, agency: report.agency || agency, year: report.year ?? year, ...(kind ? { body: kind } : {}), ...(waivers.length > 0 ? { waivers } : {}) },
    tables,
    grids,
    facts: factsFrom(book.settings['facts']),
  };
}

/** The sentence for a file that could not be read; programmer errors go on. */
export function unreadable(error: unknown): string {
  if (error instanceof FileError || error instanceof ReportJsonError) return error.message;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return `文件打不开（${error.code}）。请确认文件存在、没有被其他程序独占，并且有读取权限。`;
  throw error;
}
