import { areaAddress } from '../../grid/address.js';
import { joinCells } from '../../grid/areas.js';
import type { Area } from '../../grid/grid.js';
import { cellsOf } from './addresses.js';
import { areaOf } from './area-read.js';
import { inExcel, refusesAll } from './errors.js';
import { formatOf, type OwnFormat } from './find-flags.js';

/** No form has more cells; a format that grew beyond is not in place. */
const mostCells = 5000;

/** The same text for the same cells, however they are cut into areas. */
export function cellsKey(areas: readonly Area[]): string {
  return joinCells(areas.flatMap(cellsOf)).map(areaAddress).join(',');
}

/**
 * Whether our formats still stand on the cells that they were made for: inserted rows move them, pasted cells cut pieces out.
 * One round trip that changes nothing, so that Ctrl+Z has nothing to take back.
 */
export async function areInPlace(formats: readonly OwnFormat[]): Promise<boolean> {
  if (formats.some(({ cells }) => cells === undefined)) return false;
  try {
    return await inExcel(async (context) => {
      const found = formats.map((format) => {
        const ranges = formatOf(context, format).getRanges().untrack();
        ranges.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
        return { format, ranges };
      });
      await context.sync();
      return found.every(({ format, ranges }) => {
        const areas = ranges.isNullObject ? [] : ranges.areas.items.map(areaOf);
        const count = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
        return count <= mostCells && cellsKey(areas) === format.cells;
      });
    });
  } catch (error) {
    if (refusesAll(error)) throw error;
    // one of ours is gone, or Excel lost it
    return false;
  }
}
