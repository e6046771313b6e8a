import { eachCell, type Area, type Grid } from '../grid/grid.js';
import { normaliseLabel } from './label.js';
import { isInside, type CellPlace } from './table-map.js';

export interface Label extends CellPlace {
  readonly text: string;
  readonly label: string;
}

/** Each finder asks for the labels of each grid; a grid never changes. */
const known = new WeakMap<Grid, readonly Label[]>();

/** All cells of a grid (or of an area of it) that hold text, row by row. */
export function labelsOf(grid: Grid, within?: Area): readonly Label[] {
  let labels = known.get(grid);
  if (!labels) known.set(grid, labels = readLabels(grid));
  return within ? labels.filter((label) => isInside(label, within)) : labels;
}

function readLabels(grid: Grid): Label[] {
  const labels: Label[] = [];
  eachCell(grid, ({ value }, row, column) => {
    if (typeof value !== 'string') return;
    const label = normaliseLabel(value);
    if (label !== '') labels.push({ row, column, text: value, label });
  });
  return labels;
}

/** Labels from one row down to another, of those in reading order. There may be a million: they are looked up, not gone through. */
export function placesBetween<Place extends CellPlace>(places: readonly Place[], top: number, bottom: number): Place[] {
  return places.slice(firstFrom(places, top), firstFrom(places, bottom + 1));
}

/** Where those of this row begin, or would. */
function firstFrom(places: readonly CellPlace[], row: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words above each column, from the top of a head to its bottom, columns from left to right. */
export function headsOver(labels: readonly Label[]): { readonly column: number; readonly head: readonly Label[] }[] {
  const heads = new Map<number, Label[]>();
  for (const label of labels) {
    const head = heads.get(label.column);
    if (head) head.push(label);
    else heads.set(label.column, [label]);
  }
  return [...heads].map(([column, head]) => ({ column, head })).sort((one, other) => one.column - other.column);
}

/** Words that a column's name is printed in at the most. */
const mostWords = 8;

/** The last one, two, three… words above a column joined, shortest first: 商业 over 企业 reads 企业, then 商业企业. */
export function columnNames(head: readonly Label[]): string[] {
  return head.slice(-mostWords).map((_, index) => head.slice(head.length - 1 - index).map(({ label }) => label).join(''));
}
