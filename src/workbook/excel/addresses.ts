import { areaAddress } from '../../grid/address.js';
import { joinCells } from '../../grid/areas.js';
import type { Area } from '../../grid/grid.js';

/** getRanges refuses more than 8,192 characters (office-js#5198); 2,000 also stay clear of slower hosts' limits. */
const longest = 2000;

/** Addresses for getRanges that hold all these areas, as short and as few as the limit allows. */
export function addressesOf(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  for (const address of joinCells(areas.flatMap(cellsOf)).map(areaAddress)) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= longest) addresses[addresses.length - 1] = `${last},${address}`;
    else addresses.push(address);
  }
  return addresses;
}

export function cellsOf({ row, column, rows, columns }: Area): { row: number; column: number }[] {
  const at = (index: number) => ({ row: row + Math.floor(index / columns), column: column + (index % columns) });
  return Array.from({ length: rows * columns }, (_, index) => at(index));
}
