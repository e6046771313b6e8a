import { isWorkbookError, type WorkbookPort } from './port.js';
import type { SheetContent } from './reading.js';

/** The part of a sheet beyond the host's limit in which a table is still looked for. */
const corner = { row: 0, column: 0, rows: 400, columns: 50 };

/**
 * Reads whole sheets in one round trip. Where one of them is larger than the host reads, that one is read in part and marked:
 * a long list beside the report must not stop the check. Undefined where a sheet is no longer there.
 */
export async function readSheets(
  port: WorkbookPort, sheets: readonly { readonly name: string; readonly visible: boolean }[],
): Promise<SheetContent[] | undefined> {
  const contents: SheetContent[] = [];
  try {
    const grids = await port.read(sheets.map(({ name }) => ({ sheet: name })));
    for (const [index, grid] of grids.entries()) {
      if (!grid) return undefined;
      contents.push({ grid, visible: sheets[index]!.visible });
    }
    return contents;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  for (const { name, visible } of sheets) {
    const content = await readOne(port, name);
    if (!content) return undefined;
    contents.push({ ...content, visible });
  }
  return contents;
}

async function readOne(port: WorkbookPort, sheet: string): Promise<Omit<SheetContent, 'visible'> | undefined> {
  try {
    const [grid] = await port.read([{ sheet }]);
    return grid && { grid };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [grid] = await port.read([{ sheet, area: corner }]);
    return grid && { grid, partial: { rows: corner.rows, columns: corner.columns } };
  }
}

function isTooLarge(error: unknown): boolean {
  return isWorkbookError(error) && error.kind === 'tooLarge';
}
