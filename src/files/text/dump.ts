import { tableKeys } from '../../form/index.js';
import type { Form, Table } from '../../form/types.js';
import type { DocumentBlock, SourceDocument } from '../../grid/document.js';
import type { Grid } from '../../grid/grid.js';
import type { UnreadReason } from '../../report/unread.js';
import { officialLabel } from '../../finder/label.js';
import { isPageMark, piecesOf, runsOf, type Piece, type Run } from './pieces.js';
import { readRunTogether } from './run-together.js';
import { rowBefore } from './row-before.js';
import { rowsOf, tableGrid } from './table-grid.js';
import { unfolded } from './unfold.js';
import { targetsOf, type Target } from './targets.js';

interface Found {
  readonly target: Target;
  readonly label: string;
  readonly values: readonly string[];
}

/**
 * Labels of the form with their numbers after them, one cell a line, a row a line or all on one: the labels part the rows, and only a
 * row with exactly as many numbers as columns is read.
 */
export function readDump(source: readonly string[], form: Form): SourceDocument {
  const lines = source.flatMap((line) => unfolded(line, form));
  const pieces = piecesOf(lines);
  const runs = runsOf(pieces);
  const text = pieces.filter(({ isValue }) => !isValue).map(({ label }) => label).join('');
  const notes: string[] = [];
  const used = new Set<number>();
  const grids = tableKeys.flatMap((key): Grid[] => {
    const table = form.tables[key];
    const grid = table.labelColumns === 0 ? headedGrid(pieces, runs, table, used, notes) : rowsGrid(pieces, runs, text, table, used, notes);
    return grid ? [grid] : [];
  });
  const together = grids.length === 0 ? readRunTogether(lines.filter((line) => line.trim().length > 80).join('\n'), form) : undefined;
  if (together) {
    grids.push(...together.grids);
    notes.push(...together.notes);
  }
  const paragraphs = lines.flatMap((line, index): DocumentBlock[] =>
    (used.has(index) || line.trim() === '' || isPageMark(line) ? [] : [{ kind: 'paragraph', text: line.trim() }]));
  return { blocks: [...paragraphs, ...grids.map((grid): DocumentBlock => ({ kind: 'table', grid }))], notes };
}

/** The table with its official head and the rows that the text holds, in the form's order; those that are not certain are unread. */
function rowsGrid(
  pieces: readonly Piece[], runs: readonly Run[], text: string, table: Table, used: Set<number>, notes: string[],
): Grid | undefined {
  const targets = targetsOf(table);
  const found: Found[] = [];
  const uncounted = new Map<Target, string>();
  let next = 0;
  for (const { start, values } of runs) {
    const row = rowBefore(pieces, start, targets.slice(next));
    if (!row) continue;
    const target = targets[next + row.index]!;
    if (values.length !== target.count) {
      if (/^\d/.test(values[0]!)) uncounted.set(target, `${table.shortName}“${target.label.text}”一行的数不是正好 ${target.count} 个，没有读。`);
      continue;
    }
    next += row.index + 1;
    found.push({ target, values, label: row.text });
    for (let at = row.first; at < start + values.length; at++) used.add(pieces[at]!.line);
    if (next === targets.length) break;
  }
  const read = new Set(found.map(({ target }) => target));
  const unread = new Map<string, UnreadReason>();
  for (const [target, note] of uncounted) {
    if (read.has(target)) continue;
    notes.push(note);
    if (target.row !== undefined) unread.set(target.row, 'misaligned');
  }
  if (found.length === 0) return undefined;
  const own = found.flatMap(({ target: { row }, ...rest }) => (row === undefined ? [] : [[row, rest] as const]));
  if (!hasHead(text, table)) {
    notes.push(`${table.shortName}的列名没有找到，或次序与格式不同，没有读。`);
    for (const [row] of own) unread.set(row, 'misaligned');
    return tableGrid(table, { rows: new Map(), unread });
  }
  return tableGrid(table, {
    rows: new Map(own.map(([row, { values }]) => [row, values])), unread, labels: new Map(own.map(([row, { label }]) => [row, label])),
    groups: new Map(found.flatMap(({ target: { row, at }, ...rest }) => (row === undefined ? [[at, rest] as const] : []))),
  });
}

/** All figures of the table in one run, right after the last label of its head. */
function headedGrid(pieces: readonly Piece[], runs: readonly Run[], table: Table, used: Set<number>, notes: string[]): Grid | undefined {
  const count = table.figures.length;
  const last = officialLabel(table.figures.at(-1)!.columnPath.at(-1)!).label;
  const after = runs.filter(({ start, values }) => values.length > count / 2 && pieces[start - 1]?.label.endsWith(last));
  const run = after.find(({ values }) => values.length === count);
  if (!run) {
    if (after.length === 0) return undefined;
    notes.push(`${table.shortName}的数不是正好 ${count} 个，没有读。`);
    return tableGrid(table, { rows: new Map(), unread: new Map([...rowsOf(table).keys()].map((row) => [row, 'misaligned'])) });
  }
  for (let at = run.start; at < run.start + count; at++) used.add(pieces[at]!.line);
  let at = 0;
  return tableGrid(table, { rows: new Map([...rowsOf(table)].map(([row, figures]) => [row, run.values.slice(at, at += figures.length)])) });
}

/** The column labels stand in the form's order somewhere before the figures, in one line or in several. */
function hasHead(text: string, table: Table): boolean {
  if (table.headRows > 0) {
    const leaves = table.cells.filter(({ role, row }) => role === 'head' && row === table.headRows - 1).map((cell) =>
      officialLabel(cell.text!).label);
    return text.includes(leaves.join(''));
  }
  return [...rowsOf(table).values()].every((figures) =>
    text.includes(figures.map(({ columnPath }) => officialLabel(columnPath[0]!).label).join('')));
}
