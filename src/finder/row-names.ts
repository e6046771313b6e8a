import { cellAt, type Grid } from '../grid/grid.js';
import { matchLabel, namesInOne, type OfficialLabel } from './label.js';
import { placesBetween, type Label } from './labels-of.js';
import { isNumberLike } from './row-numbers.js';
import type { LabelVariant } from './table-map.js';

/** A row of a printed table with labels at its left. */
export interface NamedRow {
  readonly key: string;
  readonly official: OfficialLabel;
}

/** Where the name of each row stands, from the first down, and which names stand together in one cell. */
export function placesOfRows(
  grid: Grid, labels: readonly Label[], rows: readonly NamedRow[], start: Label, end: number, firstValue: number, variants: LabelVariant[],
): { readonly places: ReadonlyMap<string, Label>; readonly merged: ReadonlySet<string> } {
  const places = new Map<string, Label>();
  const merged = new Set<string>();
  const near: Label[] = [];
  for (const label of innermostPerRow(grid, labels, rows, start, end, firstValue)) {
    const row = rows.find(({ official }) => official.label === label.label);
    if (row) {
      if (!places.has(row.key)) places.set(row.key, label);
    } else {
      const several = namesInOne(label.label, rows.map(({ official }) => official));
      for (const at of several) merged.add(rows[at]!.key);
      if (several.length === 0) near.push(label);
    }
  }
  for (const label of near) {
    const open = rows.filter((row) => !places.has(row.key));
    const match = matchLabel(label.label, open.map((row) => row.official));
    if (!match) continue;
    const row = open[match.index]!;
    places.set(row.key, label);
    variants.push({ row: label.row, column: label.column, found: label.text, official: row.official.text });
  }
  return { places, merged };
}

/** The innermost label of each row stands nearest to the figures; where cells moved, a row's own name may stand among these. */
function innermostPerRow(
  grid: Grid, labels: readonly Label[], rows: readonly NamedRow[], start: Label, end: number, firstValue: number,
): Label[] {
  const official = rows.map((row) => row.official);
  const names = new Set(official.map(({ label }) => label));
  const isName = (label: string): boolean => names.has(label) || namesInOne(label, official).length > 0;
  const perRow = new Map<number, Label>();
  for (const label of placesBetween(labels, start.row, end - 1)) {
    const before = perRow.get(label.row);
    if (before && isNumberLike(cellAt(grid, label.row, label.column)!)) continue;
    if (label.column < firstValue || (isName(label.label) && !isName(before?.label ?? ''))) perRow.set(label.row, label);
  }
  return [...perRow.values()];
}
