import { cellAddress, areaAddress } from '../../../src/grid/address.js';
import { basicParts, main, office, pack, relations, worksheet } from '../../files/xlsx/make.js';
import { placed, textOf, type AttackTable, type Model, type PlacedCell, type Run } from '../model.js';

/** One sheet for each table under its heading; what goes on from it stands below. */
export function xlsxOf({ title, tables }: Model): Uint8Array {
  const sheets: AttackTable[][] = [];
  for (const table of tables) {
    if (table.heading === undefined) sheets.at(-1)!.push(table);
    else sheets.push([table]);
  }
  const names = sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  return pack({
    ...basicParts(''),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((_, at) => `<sheet name="${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(...names),
    ...Object.fromEntries(sheets.map((own, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(own, [...(at === 0 ? [title] : []), own[0]!.heading!])])),
  });
}

function sheetOf(tables: readonly AttackTable[], above: readonly string[]): string {
  const rows = above.map((text, row) => [textCell(row, 0, [{ text }])]);
  const merges: string[] = [];
  for (const table of tables) {
    const top = rows.length;
    const cells = placed(table.rows).sort((one, other) => one.column - other.column).map((cell) => ({ ...cell, row: cell.row + top }));
    rows.push(...table.rows.map((_, row) => cells.filter((cell) => cell.row === top + row).map(cellOf)));
    merges.push(...cells.filter(({ rows: height, columns }) => height * columns > 1).map(areaAddress));
  }
  const list = rows.map((cells, row) => `<row r="${row + 1}">${cells.join('')}</row>`).join('');
  return worksheet(`<sheetData>${list}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>` : ''}`);
}

function cellOf(cell: PlacedCell): string {
  const { row, column, runs } = cell;
  if (runs.length === 0) return '';
  return runs.length === 1 && /^\d+(?:\.\d+)?$/.test(textOf(cell))
    ? `<c r="${cellAddress(row, column)}"><v>${textOf(cell)}</v></c>`
    : textCell(row, column, runs);
}

function textCell(row: number, column: number, runs: readonly Run[]): string {
  const inside = runs.length === 1 && !runs[0]!.look ? `<t xml:space="preserve">${runs[0]!.text}</t>` : runs.map(runOf).join('');
  return `<c r="${cellAddress(row, column)}" t="inlineStr"><is>${inside}</is></c>`;
}

function runOf({ text, look }: Run): string {
  const properties = look === 'struck' ? '<rPr><strike/></rPr>' : look === 'raised' ? '<rPr><vertAlign val="superscript"/></rPr>' : '';
  return `<r>${properties}<t xml:space="preserve">${text}</t></r>`;
}
