import { forms } from '../form/index.js';
import { namesInOne, normaliseLabel, officialLabel } from '../finder/label.js';
import { isNumberLike } from '../finder/row-numbers.js';
import type { Grid } from '../grid/grid.js';

/** Innermost names of the rows of 表三. */
const rowNames = [...new Set(forms.flatMap(({ tables }) =>
  tables.applications.figures.map(({ rowPath }) => rowPath[rowPath.length - 1]!)))].map(officialLabel);

/** One name, or several of rows that became one. */
function isRowName(text: string): boolean {
  const label = normaliseLabel(text);
  return rowNames.some((name) => name.label === label) || namesInOne(label, rowNames).length > 0;
}

/** Each row that has numbers has them behind a name of 表三: spans of group names that begin above do not count here. */
export function hasRowsAlone({ cells }: Grid): boolean {
  const rows = cells.map((row) => (row ?? []).flatMap((cell) => (cell?.value == null ? [] : [String(cell.value).trim()])));
  return rows.some((row) => row.length > 0) && rows.every((row) => {
    const first = row.findIndex((value) => isNumberLike({ value }));
    return first < 0 ? row.length < 2 : isRowName(row[first - 1] ?? '') && !row.slice(first).some(isWord);
  });
}

/** Names of 表三 stand in it. */
export function hasRows({ cells }: Grid): boolean {
  return cells.some((row) => row?.some((cell) => typeof cell?.value === 'string' && isRowName(cell.value)));
}

/** 无 and 3（其中修订1件） stand where numbers stand; 予以公开 and 1.属于国家秘密 do not. */
export function isWord(text: string): boolean {
  return text.length > 1 && (/^[^\d+\-/]/.test(text) || /^\d{1,2}[.、]\D/.test(text));
}
