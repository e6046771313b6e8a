import { tableKeys } from '../../form/index.js';
import type { TableKey } from '../../form/types.js';
import { areaAddress, qualifiedAddress } from '../../grid/address.js';
import { cellAt, type Area } from '../../grid/grid.js';
import { areaAround, type TableMap, type TableMatch } from '../../finder/table-map.js';

/** A number that changes with any figure, and the formula with which the spreadsheet computes it again. */
export interface Checksum {
  readonly value: number;
  /** Without the leading `=`. */
  readonly formula: string;
}

/** A blank must not look like a 0. */
const perNumber = 1_000_003;

/**
 * Each number of the tables' figures times a weight of its row and column, and the count of numbers. SUMPRODUCT takes texts
 * for 0, as this does. One changed figure always changes it.
 */
export function checksumOf(tables: Readonly<Record<TableKey, TableMatch>>): Checksum {
  const maps = tableKeys.flatMap((key) => (tables[key].state === 'found' ? [tables[key].map] : []));
  const parts = maps.map((map) => partOf(map, areaAround(Object.values(map.cells))));
  return { value: parts.reduce((sum, part) => sum + part.value, 0), formula: parts.map(({ formula }) => formula).join('+') || '0' };
}

function partOf({ grid, sheet }: TableMap, area: Area): Checksum {
  let value = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const number = cellAt(grid, row, column)?.value;
      if (typeof number === 'number') value += number * weight(row + 1, column + 1) + perNumber;
    }
  }
  const range = qualifiedAddress(sheet, areaAddress(area));
  return { value, formula: `SUMPRODUCT(${range},(ROW(${range})*31+COLUMN(${range}))*ROW(${range}))+COUNT(${range})*${perNumber}` };
}

function weight(row: number, column: number): number {
  return (row * 31 + column) * row;
}
