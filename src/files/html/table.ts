import type { Area, Grid } from '../../grid/grid.js';
import type { Cell } from '../../report/cell.js';
import { tooLarge } from '../error.js';
import { textCell } from '../seen-text.js';
import type { PageBudget } from './budget.js';
import { htmlLimits } from './limits.js';
import { attribute, isElement, isHidden, isStruck, type Element, type Node } from './nodes.js';
import { textOf } from './text.js';

/** A table as a grid: spans as merges, their text in the first cell. The text of a table inside a cell is not the cell's. */
export function tableGrid(table: Element, name: string, budget: PageBudget): Grid {
  const rows = rowsOf(table);
  const cells: (Cell | undefined)[][] = rows.map(() => []);
  const taken: boolean[][] = rows.map(() => []);
  const merges: Area[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      if (isHidden(cell)) continue;
      while (taken[at]![column]) column++;
      const columnSpan = Math.min(span(cell, 'colspan', 1), htmlLimits.columns);
      // 0 means down to the end of the table
      const rowSpan = Math.min(span(cell, 'rowspan', rows.length) || rows.length, rows.length - at);
      // spans count, so that a page cannot make us fill a million cells
      budget.cell(columnSpan * rowSpan);
      if (column + columnSpan > htmlLimits.columns) throw tooLarge('tableColumns', { limit: htmlLimits.columns });
      for (let down = 0; down < rowSpan; down++) for (let right = 0; right < columnSpan; right++) taken[at + down]![column + right] = true;
      const text = textOf(isStruck(cell) ? [cell] : cell.childNodes, (node) => isElement(node) && node.tagName === 'table');
      budget.text(text);
      const own = textCell(text);
      if (own) cells[at]![column] = own;
      if (columnSpan * rowSpan > 1) merges.push({ row: at, column, rows: rowSpan, columns: columnSpan });
      column += columnSpan;
    }
  });
  return { name, cells, merges, rowEnds: taken.map(({ length }) => length) };
}

/** A table around tables lays out the page; what it holds is read piece by piece. */
export function isLayout(table: Element): boolean {
  const open: Node[] = [...table.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table') return true;
    for (const child of node.childNodes) open.push(child);
  }
  return false;
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child): Element[] => {
    if (isHidden(child)) return [];
    if (child.tagName === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName)
      ? child.childNodes.filter(isElement).filter((row) => row.tagName === 'tr' && !isHidden(row))
      : [];
  });
}

function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number(/^\s*(\d{1,5})/.exec(attribute(cell, name) ?? '1')?.[1] ?? 1);
  return name === 'rowspan' ? Math.min(value, most) : Math.max(1, value);
}
