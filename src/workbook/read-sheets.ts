import type { Grid } from '../grid/grid.js';
import { WorkbookError, type WorkbookPort } from './port.js';

/** The part of a sheet beyond the host's limit in which a table is still looked for. */
const corner = { row: 0, column: 0, rows: 400, columns: 50 };

/**
 * Reads whole sheets in one round trip. Where one of them is larger than the host reads, that one is read in part, and a
 * note says so: a long list beside the report must not stop the check.
 */
export async function readSheets(port: WorkbookPort, names: readonly string[]): Promise<{ grids: (Grid | undefined)[]; notes: string[] }> {
  try {
    return { grids: await port.read(names.map((sheet) => ({ sheet }))), notes: [] };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const grids: (Grid | undefined)[] = [];
  const notes: string[] = [];
  for (const sheet of names) {
    try {
      grids.push(...(await port.read([{ sheet }])));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      grids.push(...(await port.read([{ sheet, area: corner }])));
      notes.push(`工作表“${sheet}”太大，只看了前 ${corner.rows} 行、${corner.columns} 列。`);
    }
  }
  return { grids, notes };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof WorkbookError && error.kind === 'tooLarge';
}
