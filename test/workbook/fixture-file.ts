import ExcelJS from 'exceljs';
import { areaAddress, cellAddress } from '../../src/grid/address.js';
import { content, design, userRule } from '../contract/fixture.js';

/** The contract's workbook as a file that another program wrote. */
export async function fixtureFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(design.name, {
    views: [{ state: 'frozen', ySplit: design.freeze!.rows, xSplit: design.freeze!.columns }],
  });
  for (const { row, column, value, style } of design.cells) {
    const cell = sheet.getCell(cellAddress(row, column));
    cell.value = value ?? null;
    if (style.format) cell.numFmt = style.format;
    if (style.fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill.slice(1)}` } };
    if (style.bold) cell.font = { bold: true };
  }
  for (const { row, column, value, formula, error } of content) {
    const result = error === undefined ? value : { error };
    sheet.getCell(cellAddress(row, column)).value =
      (formula === undefined ? result : { formula: formula.slice(1), result }) as ExcelJS.CellValue;
  }
  design.merges.forEach((merge) => sheet.mergeCells(areaAddress(merge)));
  design.columnWidths.forEach((width, index) => { sheet.getColumn(index + 1).width = width; });
  Object.entries(design.rowHeights).forEach(([row, height]) => { sheet.getRow(Number(row) + 1).height = height; });
  sheet.addConditionalFormatting({
    ref: areaAddress(userRule.area),
    rules: [{
      type: 'expression', priority: 1, formulae: [userRule.formula.slice(1)],
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${userRule.fill.slice(1)}` } } },
    }],
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
