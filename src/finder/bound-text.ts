import { cellAddress, qualifiedAddress } from '../grid/address.js';
import type { Area, Grid } from '../grid/grid.js';
import type { Cell } from '../report/cell.js';
import { paragraphsIn, type TextParagraph } from '../report/text.js';
import type { Binding } from './find-tables.js';

/** The paragraphs of a column that a person said to be the text, from its first cell down; undefined where it has no words. */
export function boundLines(grids: readonly Grid[], { sheet, area }: Binding): TextParagraph[] | undefined {
  const grid = grids.find(({ name }) => name === sheet);
  const lines = (grid?.cells ?? []).flatMap((row, at) => {
    const value = at < area.row ? undefined : row?.[area.column]?.value;
    return typeof value === 'string' ? paragraphsIn(value, { sheet, cell: cellAddress(at, area.column) }) : [];
  });
  return lines.length > 0 ? lines : undefined;
}

/** The column of a selection, to be kept: of one cell the whole column. Undefined where it has no words, or others beside them. */
export function textColumn(grid: Grid, { row, column, rows, columns }: Area): Binding | undefined {
  const start = { row: rows === 1 ? 0 : row, column, rows: 1, columns: 1 };
  const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && String(cell.value ?? '').trim() !== '';
  const beside = grid.cells.slice(row, row + rows).some((cells) => cells?.slice(column + 1, column + columns).some(isFilled));
  const binding = { sheet: grid.name, area: start };
  return !beside && boundLines([grid], binding) ? binding : undefined;
}

/** `稿件!B3 起`. */
export function textColumnWords({ sheet, area }: Binding): string {
  return `${qualifiedAddress(sheet, cellAddress(area.row, area.column))}起`;
}
