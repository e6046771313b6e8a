/**
 * Has LibreOffice open a workbook of ours as an independent judge: it computes the same totals, and its PDF shows the
 * three tables; and a published document and the sheets 年报 and 签发单, which it saves again as they are. Outside the
 * tests, since LibreOffice does not come from npm.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../src/check/check.js';
import { editXlsx, newXlsx, readXlsx } from '../src/files/xlsx/index.js';
import { currentForm as form } from '../src/form/index.js';
import { cellAddress } from '../src/grid/address.js';
import { readReport } from '../src/finder/read-report.js';
import { parseReport } from '../src/report/json.js';
import type { Report } from '../src/report/report.js';
import { flagRules } from '../src/workbook/file/flag-rules.js';
import { flagLevels, isFlagFormula } from '../src/workbook/flags.js';
import { publicationOf, toDocx } from '../src/publish/index.js';
import { readFile as readReportFile } from '../src/workbook/read-file.js';
import { blankWorkbook, reportWorkbook, settingsOf } from '../src/workbook/sheets/report-sheets.js';
import { convert, has, run } from './libreoffice.js';
import { verifyPrinted } from './verify-printed.js';
import { verifyRollup } from './verify-rollup.js';

function reportIn(bytes: Uint8Array): Report {
  return readReport(readXlsx(bytes).sheets.map(({ grid }) => grid), form).report;
}

/** All fills of a file after LibreOffice has opened it and saved it again. */
async function fillsThroughLibreOffice(folder: string, name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, `${name}.xlsx`);
  await writeFile(file, bytes);
  await convert(file, 'ods', folder);
  await convert(join(folder, `${name}.ods`), 'xlsx:Calc MS Excel 2007 XML', folder);
  const book = readXlsx(await readFile(file));
  const rules = book.sheets.reduce((count, { name: sheet }) => count + book.rulesOf(sheet, isFlagFormula).length, 0);
  const fillAt = (sheet: string, row: number, column: number): string =>
    `${sheet} ${cellAddress(row, column)} ${book.styleOf(sheet, row, column).fill ?? 'none'}`;
  return [`${rules} rules of ours`, ...book.sheets.flatMap(({ name: sheet, grid }) =>
    grid.cells.flatMap((cells, row) => (cells ?? []).map((_, column) => fillAt(sheet, row, column))))];
}

/** Marks are conditional formats: no cell of the file gets a fill from them. */
async function verifyMarks(folder: string): Promise<string[]> {
  const plain = newXlsx(blankWorkbook(form).sheets);
  const editor = editXlsx(plain);
  const areas = flagLevels.map((level, row) => ({ sheet: '表三', area: { row: row + 4, column: 3, rows: 1, columns: 3 }, level }));
  editor.setFillRules(flagRules(areas), isFlagFormula);
  const before = await fillsThroughLibreOffice(folder, 'plain', plain);
  const after = await fillsThroughLibreOffice(folder, 'marked', editor.bytes());
  const wrong = after.filter((fill, index) => fill !== before[index]).slice(1);
  if (after[0] !== `${flagLevels.length} rules of ours`) return [`marks after LibreOffice: ${after[0]}`];
  if (wrong.length > 0 || after.length !== before.length) return [`marks became fills: ${wrong.slice(0, 5).join('; ')}`];
  console.log(`  marks: ${after.length - 1} cells have the fill that their owner gave them`);
  return [];
}

async function verify(folder: string): Promise<string[]> {
  const failures = [...await verifyMarks(folder), ...await verifyRollup(folder)];
  const expectSame = (what: string, read: Report, figures: Report['figures']): void => {
    const wrong = form.figures.filter(({ key }) => read.figures[key] !== figures[key]).map(({ key }) =>
      `${key}: ${read.figures[key]} ≠ ${figures[key]}`);
    if (wrong.length > 0) failures.push(`${what}: ${wrong.slice(0, 5).join('; ')}`);
    else console.log(`  ${what}: 200 figures agree`);
  };
  for (const name of (await readdir('seeds')).map((file) => file.replace(/\.json$/, ''))) {
    const seed = parseReport(await readFile(join('seeds', `${name}.json`), 'utf8'));
    const workbook = reportWorkbook(form, seed, {});
    // without cached results LibreOffice has to compute every total itself
    const bare = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ value, ...cell }) =>
      (cell.formula === undefined && value !== undefined ? { ...cell, value } : cell)) }));
    const file = join(folder, `${name}.xlsx`);
    await writeFile(file, newXlsx(bare, { settings: settingsOf(workbook) }));
    await convert(file, 'ods', folder);
    await convert(join(folder, `${name}.ods`), 'xlsx:Calc MS Excel 2007 XML', folder);
    const computed = reportIn(await readFile(file));
    expectSame(`${name}, totals computed by LibreOffice`, computed, seed.figures);
    if (check(computed).verdict !== check(seed).verdict) failures.push(`${name}: another verdict after LibreOffice`);
    const published = join(folder, `${name}.docx`);
    await writeFile(published, await toDocx(publicationOf(seed, {}, { draft: true })));
    await convert(published, 'odt', folder);
    await convert(join(folder, `${name}.odt`), 'docx:MS Word 2007 XML', folder);
    const saved = await readReportFile(published, Uint8Array.from(await readFile(published)));
    expectSame(`${name}, published and saved again by LibreOffice`, saved.report, seed.figures);
  }
  failures.push(...await verifyPrinted(folder, parseReport(await readFile('seeds/pingtan-2024.json', 'utf8'))));
  const file = join(folder, 'blank.xlsx');
  const blank = blankWorkbook(form, { agency: '某区档案局', year: 2025 });
  await writeFile(file, newXlsx(blank.sheets, { settings: settingsOf(blank) }));
  await convert(file, 'pdf', folder);
  if (!(await has('pdftotext', '-v'))) return failures;
  const { stdout: text } = await run('pdftotext', ['-layout', join(folder, 'blank.pdf'), '-']);
  const printed = text.replace(/\s/g, '');
  for (const label of ['自然人', '社会公益组织', '本年收费金额', '未经复议直接起诉', '（七）总计']) {
    if (!printed.includes(label)) failures.push(`the PDF does not show ${label}`);
  }
  return failures;
}

if (!(await has('soffice', '--version'))) {
  console.log('LibreOffice (soffice) is not installed here: nothing was verified.');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-libreoffice-'));
  const failures = await verify(folder).finally(() => rm(folder, { recursive: true }));
  for (const failure of failures) console.error(`  FAILED ${failure}`);
  console.log(failures.length === 0 ? 'LibreOffice agrees.' : `${failures.length} failures.`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
