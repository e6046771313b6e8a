import type { Area, Grid } from '../grid/grid.js';
import { normaliseLabel } from './label.js';
import type { CellPlace } from './table-map.js';

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

function isInside({ row, column }: CellPlace, area: Area): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function readLabels(grid: Grid): Label[] {
  const labels: Label[] = [];
  grid.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (typeof cell?.value !== 'string') return;
      const label = normaliseLabel(cell.value);
      if (label !== '') labels.push({ row, column, text: cell.value, label });
    });
  });
  return labels;
}

/** The words above a column, from the top of the head to its bottom, joined: 商业 over 企业 reads 商业企业. */
export function headOver(labels: readonly Label[], column: number, top: number, bottom: number): Label[] {
  return labels.filter((label) => label.column === column && label.row >= top && label.row <= bottom);
}

/** The last one, two, three… words above a column joined, shortest first: what the column may be called. */
export function columnNames(head: readonly Label[]): string[] {
  return head.map((_, index) => head.slice(head.length - 1 - index).map(({ label }) => label).join(''));
}
