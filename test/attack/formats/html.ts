import type { Cell, Model, Run } from '../model.js';

export function htmlOf({ title, tables }: Model): Uint8Array {
  const body = tables.map(({ heading, rows }) => `${heading === undefined ? '' : `<h2>${heading}</h2>`}<table>${rows.map(rowOf).join('')}</table>`);
  return new TextEncoder().encode(`<meta charset="utf-8"><h1>${title}</h1>${body.join('<p>&nbsp;</p>')}`);
}

const rowOf = (cells: readonly Cell[]): string => `<tr>${cells.map(cellOf).join('')}</tr>`;

function cellOf({ runs, rows, columns }: Cell): string {
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  return `<td${spans}>${runs.length === 0 ? '&nbsp;' : runs.map(runOf).join('')}</td>`;
}

function runOf({ text, look }: Run): string {
  const own = text.replaceAll('\n', '<br>');
  return look === 'struck' ? `<del>${own}</del>` : look === 'raised' ? `<sup>${own}</sup>` : `<span>${own}</span>`;
}
