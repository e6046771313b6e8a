import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newXlsx, readXlsx } from '../src/files/xlsx/index.js';
import { currentForm as form } from '../src/form/index.js';
import { publicationOf, signedContentOf } from '../src/publish/index.js';
import { signoffState, withSignature } from '../src/report/signoff.js';
import type { Report } from '../src/report/report.js';
import { isPrintedSheet } from '../src/workbook/sheets/printed-sheet.js';
import { reportWorkbook } from '../src/workbook/sheets/report-sheets.js';
import { signoffSheet } from '../src/workbook/sheets/signoff-sheet.js';
import { wholeReportSheet } from '../src/workbook/sheets/whole-report-sheet.js';
import { convert } from './libreoffice.js';

/** LibreOffice opens a workbook with the sheets 年报 and 签发单, and saves them again with the same texts and numbers. */
export async function verifyPrinted(folder: string, report: Report): Promise<string[]> {
  const publication = publicationOf(report);
  const content = signedContentOf(publication);
  const signoff = withSignature(undefined, { step: 'draft', name: '张三', date: '2026-01-15' }, content);
  const designs = [
    wholeReportSheet(publication),
    signoffSheet(signoffState(signoff, content), { report, digest: content.digest, checksum: { value: 0, formula: '0' } }),
  ];
  await writeFile(join(folder, 'printed.xlsx'), newXlsx([...reportWorkbook(form, report, {}).sheets, ...designs]));
  await convert(join(folder, 'printed.xlsx'), 'ods', folder);
  await convert(join(folder, 'printed.ods'), 'xlsx:Calc MS Excel 2007 XML', folder);
  const { sheets } = readXlsx(await readFile(join(folder, 'printed.xlsx')));
  return designs.flatMap(({ name, cells }) => {
    const grid = sheets.find((sheet) => sheet.name === name)?.grid;
    if (!grid || !isPrintedSheet(grid)) return [`${name} is gone after LibreOffice`];
    const typed = cells.filter(({ value, formula }) => value !== undefined && formula === undefined);
    const wrong = typed.filter(({ row, column, value }) => grid.cells[row]?.[column]?.value !== value);
    if (wrong.length > 0) return [`${name} after LibreOffice: ${wrong.slice(0, 5).map(({ value }) => value).join('; ')}`];
    console.log(`  sheet ${name}: ${typed.length} cells agree`);
    return [];
  });
}
