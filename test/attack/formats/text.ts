import { gridOf, textOf, type AttackTable, type Cell, type Model } from '../model.js';

const inOneLine = (cell: Cell | undefined): string => (cell ? textOf(cell).replaceAll('\n', ' ') : '');

function written({ title, tables }: Model, tableOf: (rows: AttackTable['rows']) => readonly string[]): Uint8Array {
  const blocks = tables.map(({ heading, rows }) => [...(heading === undefined ? [] : [heading, '']), ...tableOf(rows)].join('\n'));
  return new TextEncoder().encode([title, ...blocks].join('\n\n'));
}

const lines = (rows: AttackTable['rows'], between: string): string[] => gridOf(rows).map((cells) => cells.map(inOneLine).join(between));

/** What is struck or raised, as Markdown writes it. */
const marked = (cell: Cell): Cell => ({ ...cell, runs: cell.runs.map(({ text, look }) => ({
  text: look === 'struck' ? `~~${text}~~` : look === 'raised' ? `<sup>${text}</sup>` : text,
})) });

export const markdownOf = (model: Model): Uint8Array => written(model, (own) => markdownLines(own.map((cells) => cells.map(marked))));

const markdownLines = (rows: AttackTable['rows']): string[] => lines(rows, ' | ').flatMap((line, row) =>
  (row === 0 ? [`| ${line} |`, `|${' --- |'.repeat(gridOf(rows)[0]!.length)}`] : [`| ${line} |`]));

/** Bars between the cells alone. */
export const pipesOf = (model: Model): Uint8Array => written(model, (rows) => lines(rows, ' | '));

export const tightPipesOf = (model: Model): Uint8Array => written(model, (rows) => lines(rows, '|'));

export const tabsOf = (model: Model): Uint8Array => written(model, (rows) => lines(rows, '\t'));

/** One cell a line, none for an empty one, rows parted by an empty line. */
export const linesOf = (model: Model): Uint8Array => written(model, (rows) => rows.map((cells) =>
  cells.filter((cell) => cell.runs.length > 0).map((cell) => textOf(cell)).join('\n')).filter(Boolean).map((row) => `${row}\n`));
