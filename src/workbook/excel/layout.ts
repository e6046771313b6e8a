import { columnName } from '../../grid/address.js';
import type { SheetDesign } from '../../grid/design.js';
import type { LayoutPart, RefusedLayout } from '../port.js';
import { eachApart } from './apart.js';
import { inExcel } from './errors.js';

/** Each part may be done again without harm. */
const parts: Readonly<Record<LayoutPart, (sheet: Excel.Worksheet, design: SheetDesign) => void>> = {
  size: sizeColumnsAndRows, validation: validate, freeze, print: setUpPage,
};

const names = Object.keys(parts) as LayoutPart[];

/** One round trip; more where Excel refuses a part. Answers what it refused, and never rejects: the sheets are there. */
export async function layOut(designs: readonly SheetDesign[]): Promise<readonly RefusedLayout[]> {
  const wanted = designs.flatMap((design) => names.map((part) => ({ design, part })));
  const tell = ({ design, part }: typeof wanted[number]): RefusedLayout => ({ sheet: design.name, part });
  try {
    return (await eachApart(wanted, (some) => inExcel(async (context) => {
      for (const { design, part } of some) parts[part](context.workbook.worksheets.getItem(design.name), design);
      await context.sync();
    }))).map(tell);
  } catch {
    // a person is already typing, or Excel is busy: all of it may be missing
    return wanted.map(tell);
  }
}

function freeze(sheet: Excel.Worksheet, design: SheetDesign): void {
  const { rows = 0, columns = 0 } = design.freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function validate(sheet: Excel.Worksheet, { validations }: SheetDesign): void {
  for (const { area, kind, message } of validations) {
    const validation = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack().dataValidation;
    validation.rule = { [kind === 'integer' ? 'wholeNumber' : 'decimal']: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    validation.errorAlert = { title: '', message, showAlert: true, style: 'Stop' };
  }
}

function setUpPage(sheet: Excel.Worksheet, { print }: SheetDesign): void {
  sheet.pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) };
  sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(print.area.row, print.area.column, print.area.rows, print.area.columns).untrack());
  if (print.titleRows) sheet.pageLayout.setPrintTitleRows(`${print.titleRows.first + 1}:${print.titleRows.last + 1}`);
}

function sizeColumnsAndRows(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetDesign): void {
  for (const { value, first, last } of runsOf(columnWidths.map((width, index) => [index, width]))) {
    sheet.getRange(`${columnName(first)}:${columnName(last)}`).untrack().format.columnWidth = toPoints(value);
  }
  for (const { value, first, last } of runsOf(Object.entries(rowHeights).map(([row, height]) => [Number(row), height]))) {
    sheet.getRange(`${first + 1}:${last + 1}`).untrack().format.rowHeight = value;
  }
}

/** A character of the default font is 7 pixels wide, with 5 pixels around the cell's text, at 96 pixels an inch. */
function toPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Neighbours of the same size. */
function runsOf(sizes: readonly (readonly [index: number, value: number])[]): { value: number; first: number; last: number }[] {
  const runs: { value: number; first: number; last: number }[] = [];
  for (const [index, value] of sizes) {
    const last = runs.at(-1);
    if (last && last.value === value && last.last === index - 1) last.last = index;
    else runs.push({ value, first: index, last: index });
  }
  return runs;
}
