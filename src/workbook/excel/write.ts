import type { Area } from '../../grid/grid.js';
import { WorkbookError, type CellBlock } from '../port.js';
import { writtenText } from './cell-text.js';
import { inExcel } from './errors.js';
import type { OwnWrites } from './own-writes.js';

/** Two round trips: all that may refuse a write is asked first, since what a batch did before an error stays done. */
export async function writeBlocks(blocks: readonly CellBlock[], own: OwnWrites): Promise<void> {
  const filled = blocks.filter((block) => (block.values[0]?.length ?? 0) > 0);
  if (filled.length === 0) return;
  const takeBack: (() => void)[] = [];
  await inExcel(async (context) => {
    const targets = filled.map((block) => ({ block, ...askTarget(context, block) }));
    await context.sync();
    for (const { block, sheet, cells } of targets) {
      if (sheet.isNullObject) throw new WorkbookError('notFound', `no sheet ${block.sheet}`, block.sheet);
      // forms are often protected with their input cells unlocked
      if (sheet.protection.protected && cells.format.protection.locked !== false) {
        throw new WorkbookError('protected', 'locked cells', block.sheet);
      }
    }
    for (const { block, sheet, cells } of targets) {
      writeBlock(sheet, block, cells.numberFormat);
      takeBack.push(own.expect(block.sheet, areaOf(block), block.values));
    }
    await context.sync();
  }).catch((error: unknown) => {
    for (const forget of takeBack) forget();
    throw error;
  });
}

function areaOf({ row, column, values }: CellBlock): Area {
  return { row, column, rows: values.length, columns: values[0]!.length };
}

function askTarget(context: Excel.RequestContext, block: CellBlock): { sheet: Excel.Worksheet; cells: Excel.Range } {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  sheet.protection.load('protected');
  const { row, column, rows, columns } = areaOf(block);
  const cells = sheet.getRangeByIndexes(row, column, rows, columns);
  cells.load('numberFormat');
  cells.format.protection.load('locked');
  return { sheet, cells: cells.untrack() };
}

function writeBlock(sheet: Excel.Worksheet, block: CellBlock, formats: readonly (readonly unknown[])[]): void {
  const { row, column, rows, columns } = areaOf(block);
  const range = sheet.getRangeByIndexes(row, column, rows, columns).untrack();
  // a number written into a cell that is formatted as text would become text
  const numberIntoText = block.values.map((line, y) => line.map((value, x) => typeof value === 'number' && formats[y]![x] === '@'));
  if (numberIntoText.flat().includes(true)) range.numberFormat = numberIntoText.map((line) => line.map((yes) => (yes ? 'General' : null)));
  // null would leave the cell as it is
  range.values = block.values.map((line, y) =>
    line.map((value, x) => (typeof value === 'string' ? writtenText(value, formats[y]![x]) : (value ?? ''))));
}
