import { currentForm as form } from '../../../src/form/index.js';
import { templateSheets } from '../../../src/workbook/sheets/template.js';
import { seed } from '../../reports.js';

/** The rows of the official tables; covered cells are empty. */
export function rowsOf(name: string): string[][][] {
  return templateSheets(form, seed(name)).filter(({ name: sheet }) => sheet.startsWith('表')).map(({ cells }) => {
    const rows: string[][] = [];
    for (const { row, column, value } of cells) (rows[row] ??= [])[column] = String(value ?? '');
    return rows.map((row) => Array.from({ length: row.length }, (_, column) => row[column] ?? ''));
  });
}

/** One cell a line, a tab before each, rows parted by an empty line. */
export function dumpOf(name: string): string {
  return rowsOf(name).map((rows) => rows.map((row) => row.filter(Boolean).map((text) => `\t${text}`).join('\n')).join('\n\n'))
    .join('\n一段说明。\n');
}

/** As a spreadsheet copies it. */
export function tabbedOf(name: string): string {
  return rowsOf(name).map((rows) => rows.map((row) => row.join('\t')).join('\n')).join('\n\n一段说明。\n');
}

export function markdownOf(name: string): string {
  return rowsOf(name).map((rows) =>
    rows.map((row, index) => `| ${row.join(' | ')} |${index === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`).join('\n'))
    .join('\n\n一段说明。\n\n');
}
