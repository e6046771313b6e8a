import { isWorkbookError, type SheetInfo, type WorkbookPort } from './port.js';
import type { SheetContent } from './reading.js';

/** The part of a sheet beyond the host's limit in which a table is still looked for. */
const corner = { row: 0, column: 0, rows: 400, columns: 50 };

/**
 * Reads whole sheets in one round trip. Where one of them is larger than the host reads, that one is read in part and marked:
 * a long list beside the report must not stop the check. Undefined where a sheet is no longer there.
 */
export async function readSheets(
  port: WorkbookPort, sheets: readonly Pick<SheetInfo, 'name' | 'visible'>[], large: ReadonlySet<string> = new Set(),
): Promise<SheetContent[] | undefined> {
  try {
    const grids = await port.read(sheets.map(({ name }) => ({ sheet: name, ...(large.has(name) ? { area: corner } : {}) })));
    const contents: SheetContent[] = [];
    for (const [index, grid] of grids.entries()) {
      if (!grid) return undefined;
      const { name, visible } = sheets[index]!;
      contents.push({ grid, visible, ...(large.has(name) ? { partial: { rows: corner.rows, columns: corner.columns } } : {}) });
    }
    return contents;
  } catch (error) {
    const name = isWorkbookError(error) && error.kind === 'tooLarge' ? error.sheet : undefined;
    if (name === undefined || large.has(name)) throw error;
    return readSheets(port, sheets, new Set([...large, name]));
  }
}
