import { areaAddress, cellAddress } from '../../../grid/address.js';
import type { CellStyle, DesignedCell, LongSheet, NumberValidation, SheetDesign } from '../../../grid/design.js';
import { spreadsheetNamespace } from '../minimal.js';
import { storedWidth } from '../width.js';
import { escapeAttribute } from '../../ooxml/xml/text.js';
import { cellXml } from './cell-xml.js';

/** The text of a sheet without rows, with its rows in it, row by row. */
export function* longText(text: string, design: LongSheet, styleIds: ReadonlyMap<CellStyle, number>): Generator<string> {
  const [before, after] = text.split('<sheetData></sheetData>');
  if (after === undefined) throw new Error('the sheet has rows');
  yield `${before}<sheetData>`;
  for (const { row, height, cells } of design.rows()) yield rowXml(row, height, cells, (style) => styleIds.get(style)!);
  yield `</sheetData>${after}`;
}

/** The text of a new worksheet part; `styleId` finds or adds a style. */
export function sheetXml(design: SheetDesign, styleId: (style: CellStyle) => number, strict: boolean): string {
  const { print, merges, validations } = design;
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${spreadsheetNamespace(strict)}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(design.freeze)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="14.25"/>' +
    columnsXml(design.columnWidths) +
    `<sheetData>${rowsXml(design, styleId)}</sheetData>` +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('')}</mergeCells>`
      : '') +
    (validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
      : '') +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${print.landscape
      ? 'landscape'
      : 'portrait'}" fitToWidth="1" fitToHeight="${print.onePage ? 1 : 0}"/>` +
    '</worksheet>';
}

function paneXml(freeze: SheetDesign['freeze']): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return '';
  const split = (freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : '') + (freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : '');
  const pane = freeze.rows > 0 && freeze.columns > 0 ? 'bottomRight' : freeze.rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = cellAddress(freeze.rows, freeze.columns);
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`
    + `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  return `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${storedWidth(width)}" customWidth="1"/>`)
    .join('')}</cols>`;
}

function rowsXml({ cells, rowHeights }: SheetDesign, styleId: (style: CellStyle) => number): string {
  const rows = new Map<number, DesignedCell[]>(Object.keys(rowHeights).map((row) => [Number(row), []]));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.keys()].sort((one, other) => one - other).map((row) => {
    const inside = rows.get(row)!.sort((one, other) => one.column - other.column);
    return rowXml(row, rowHeights[row], inside, styleId);
  }).join('');
}

function rowXml(
  row: number, height: number | undefined, cells: readonly Omit<DesignedCell, 'row'>[], styleId: (style: CellStyle) => number,
): string {
  const inside = cells.map(({ column, value, formula, style }) =>
    cellXml('', String(styleId(style)), { row, column, value: value ?? null, ...(formula !== undefined && { formula }) }));
  return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${inside.join('')}</row>`;
}

function validationXml({ area, kind, message }: NumberValidation): string {
  const type = kind === 'integer' ? 'whole' : 'decimal';
  // Excel shows at most 255 characters and calls a longer message damage
  const shown = escapeAttribute(message.slice(0, 255));
  const kinds = `type="${type}" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1"`;
  return `<dataValidation ${kinds} error="${shown}" sqref="${areaAddress(area)}"><formula1>0</formula1></dataValidation>`;
}
