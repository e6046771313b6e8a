import type { SheetDesign } from '../../grid/design.js';
import type { Area } from '../../grid/grid.js';
import { WorkbookError } from '../port.js';
import { writtenText } from './cell-text.js';
import { inExcel } from './errors.js';
import type { OwnWrites } from './own-writes.js';
import { layOut, styleCells } from './sheet-style.js';

/** One round trip to see that the name is free, one for the whole sheet. */
export async function addSheet(design: SheetDesign, own: OwnWrites): Promise<void> {
  await inExcel(async (context) => {
    const taken = context.workbook.worksheets.getItemOrNullObject(design.name);
    await context.sync();
    if (!taken.isNullObject) throw new WorkbookError('other', 'the name is taken', design.name);
  }, design.name);
  const area = usedArea(design);
  const forget = area ? own.expect(design.name, area) : () => undefined;
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.add(design.name);
      for (const merge of design.merges) rangeOf(sheet, merge).merge(false);
      if (area) fillCells(sheet, design, area);
      styleCells(sheet, design);
      layOut(sheet, design);
      await context.sync();
    }, design.name);
  } catch (error) {
    forget();
    await removeHalfMade(design.name);
    throw error;
  }
}

/** What a batch did before its error stays done; the name was free, so the sheet is ours. */
async function removeHalfMade(name: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  }, name);
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
}

function usedArea({ cells }: SheetDesign): Area | undefined {
  if (cells.length === 0) return undefined;
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  return {
    row,
    column,
    rows: Math.max(...cells.map((cell) => cell.row)) - row + 1,
    columns: Math.max(...cells.map((cell) => cell.column)) - column + 1,
  };
}

/** null in these arrays leaves a cell as it is; the formats come first, since they decide what a text becomes. */
function fillCells(sheet: Excel.Worksheet, design: SheetDesign, area: Area): void {
  const blank = (): (string | number | null)[][] => Array.from({ length: area.rows }, () => Array<null>(area.columns).fill(null));
  const formats = blank();
  const contents = blank();
  for (const { row, column, value, formula, style } of design.cells) {
    const [y, x] = [row - area.row, column - area.column];
    if (style.format !== undefined) formats[y]![x] = style.format;
    contents[y]![x] = formula ?? (typeof value === 'string' ? writtenText(value, style.format) : (value ?? null));
  }
  const range = rangeOf(sheet, area);
  range.numberFormat = formats;
  // takes plain values too: one write, one event
  range.formulas = contents;
}
