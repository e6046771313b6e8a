import type { SheetDesign } from '../../grid/design.js';
import type { Area } from '../../grid/grid.js';
import { WorkbookError, type RefusedLayout } from '../port.js';
import { writtenText } from './cell-text.js';
import { inExcel } from './errors.js';
import { layOut } from './layout.js';
import type { OwnWrites } from './own-writes.js';
import { styleCells } from './sheet-style.js';

/**
 * One round trip to see that Excel takes new sheets of these names, one for all that they hold, one for their layout: that is
 * refused more often (no printer, another view), and no reason to take the sheets away again.
 */
export async function addSheets(designs: readonly SheetDesign[], own: OwnWrites): Promise<readonly RefusedLayout[]> {
  if (designs.length === 0) return [];
  await assertAddable(designs);
  const written = designs.flatMap((design) => {
    const area = usedArea(design);
    return area ? [own.expect(design.name, area)] : [];
  });
  try {
    await inExcel(async (context) => {
      for (const design of designs) fillSheet(context.workbook.worksheets.add(design.name), design);
      await context.sync();
    }, designs[0]!.name);
  } catch (error) {
    for (const forget of written) forget();
    await removeHalfMade(designs);
    throw error;
  }
  return layOut(designs);
}

/** In its place among the tabs, in one batch: Excel takes a deleted sheet's name at once. What the user has on it goes with it. */
export async function replaceSheet(design: SheetDesign, own: OwnWrites): Promise<readonly RefusedLayout[]> {
  const position = await placeOfSheet(design.name);
  const area = usedArea(design);
  const forget = area ? own.expect(design.name, area) : undefined;
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(design.name).delete();
      const sheet = worksheets.add(design.name);
      sheet.position = position;
      fillSheet(sheet, design);
      await context.sync();
    }, design.name);
  } catch (error) {
    forget?.();
    throw error;
  }
  return layOut([design]);
}

async function placeOfSheet(name: string): Promise<number> {
  return inExcel(async (context) => {
    const { protection } = context.workbook;
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('position');
    sheet.protection.load('protected');
    protection.load('protected');
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError('notFound', `no sheet ${name}`, name);
    if (sheet.protection.protected) throw new WorkbookError('protected', `the sheet is protected: ${name}`, name);
    if (protection.protected) throw new WorkbookError('structure', 'the structure of the workbook is protected');
    return sheet.position;
  });
}

async function assertAddable(designs: readonly SheetDesign[]): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const taken = designs.find(({ name }) => names.has(name.toLowerCase()) || !names.add(name.toLowerCase()));
    if (taken) throw new WorkbookError('other', 'the name is taken', taken.name);
    if (protection.protected) throw new WorkbookError('structure', 'the structure of the workbook is protected');
  });
}

/** What a batch did before its error stays done; the names were free, so the sheets are ours. What Excel keeps is kept. */
async function removeHalfMade(designs: readonly SheetDesign[]): Promise<void> {
  await Promise.allSettled(designs.map(({ name }) => inExcel(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  }, name)));
}

function fillSheet(sheet: Excel.Worksheet, design: SheetDesign): void {
  for (const merge of design.merges) rangeOf(sheet, merge).merge(false);
  fillCells(sheet, design);
  styleCells(sheet, design);
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
function fillCells(sheet: Excel.Worksheet, design: SheetDesign): void {
  const area = usedArea(design);
  if (!area) return;
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
