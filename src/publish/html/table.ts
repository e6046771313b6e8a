import { element, type Markup } from '../markup.js';
import { tableShape } from '../shape.js';
import type { PublishedCell, PublishedTable } from '../table.js';

/** A table of the form; on a narrow screen it scrolls by itself, also by keys. */
export function tableMarkup(table: PublishedTable): Markup {
  const { name, rows, headRows } = table;
  const row = (cells: readonly PublishedCell[], at: number): Markup =>
    element('tr', {}, cells.map((cell) => cellMarkup(cell, at < headRows)));
  return element('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': `${name}表` },
    element('table', { class: table.key },
      element('caption', {}, name),
      element('colgroup', {}, tableShape(table).map(() => element('col'))),
      headRows > 0 ? element('thead', {}, rows.slice(0, headRows).map(row)) : undefined,
      element('tbody', {}, rows.slice(headRows).map((cells, at) => row(cells, at + headRows)))));
}

function cellMarkup({ role, rows, columns, text }: PublishedCell, inHead: boolean): Markup {
  const spans = { rowspan: rows > 1 ? rows : undefined, colspan: columns > 1 ? columns : undefined };
  if (role === 'figure') return element('td', spans, text);
  return element('th', { scope: scopeOf(role, rows, columns, inHead), class: role, ...spans }, text);
}

function scopeOf(role: 'corner' | 'head' | 'label', rows: number, columns: number, inHead: boolean): string {
  if (role === 'label') return rows > 1 ? 'rowgroup' : 'row';
  return inHead && columns > 1 && role === 'head' ? 'colgroup' : 'col';
}

/** How wide each column is: a style of the page, since no cell carries one of its own. */
export function columnStyle(table: PublishedTable): string {
  return tableShape(table).map((share, at) =>
    `table.${table.key} col:nth-child(${at + 1}) { width: ${(share * 100).toFixed(2)}%; }\n`).join('');
}
