import { tableKeys } from '../../form/index.js';
import type { Form, Table } from '../../form/types.js';
import type { DocumentBlock, SourceDocument } from '../../grid/document.js';
import type { Grid } from '../../grid/grid.js';
import type { UnreadReason } from '../../report/unread.js';
import { officialLabel } from '../../finder/label.js';
import { addsUp } from '../../finder/row-sums.js';
import { isPageMark, piecesOf, runsOf, type Piece, type Run } from './pieces.js';
import { readRunTogether } from './run-together.js';
import { labelsIn, rowBefore, wordsBefore, type Row } from './row-before.js';
import { rowsOf, tableGrid } from './table-grid.js';
import { parted } from './parted.js';
import { unfolded } from './unfold.js';
import { unwrapped } from './wrapped.js';
import { targetsOf, type Target } from './targets.js';

interface FoundRow {
  readonly target: Target;
  readonly label: string;
  readonly values: readonly string[];
}

/** A text as it is read for one table after the other. */
interface Reading {
  readonly pieces: readonly Piece[];
  readonly runs: readonly Run[];
  /** All that is no number, joined. */
  readonly text: string;
  /** Lines that belong to a table. */
  readonly used: Set<number>;
  readonly notes: string[];
}

interface FoundTable {
  readonly grid: Grid;
  /** Some of its numbers are certain. */
  readonly isRead: boolean;
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
  const given = { pieces, runs, text, used, notes };
  const tables = tableKeys.flatMap((key): FoundTable[] => {
    const table = form.tables[key];
    const found = table.labelColumns === 0 ? headedGrid(given, table) : rowsGrid(given, table);
    return found ? [found] : [];
  });
  const isRead = tables.some((table) => table.isRead);
  const together = isRead ? undefined : readRunTogether(lines.filter((line) => line.trim().length > 80).join('\n'), form);
  const grids = together?.grids ?? tables.map(({ grid }) => grid);
  if (together) notes.push(...together.notes);
  const prose = lines.flatMap((line, index) =>
    (used.has(index) || line.trim() === '' || isPageMark(line) ? [] : together ? parted(line, form) : [line.trim()]));
  const paragraphs = unwrapped(prose, form).map((words): DocumentBlock => ({ kind: 'paragraph', text: words }));
  return { blocks: [...paragraphs, ...grids.map((grid): DocumentBlock => ({ kind: 'table', grid }))], notes };
}

/** The table with its official head and the rows that the text holds, in the form's order; those that are not certain are unread. */
function rowsGrid(reading: Reading, table: Table): FoundTable | undefined {
  const { pieces, runs, text, used, notes } = reading;
  const targets = targetsOf(table);
  const found: FoundRow[] = [];
  const uncounted = new Map<Target, string>();
  const left: Run[] = [];
  const heads = new Set(table.figures.flatMap(({ columnPath }) => columnPath).map((label) => officialLabel(label).label));
  // 其他 at the end of the head is no row, though 3.其他 is near to it
  const isHead = ({ first }: Row): boolean => heads.has(pieces[first]!.label) && heads.has(pieces[first - 1]?.label ?? '');
  let next = 0;
  const take = (target: Target, { start, values }: Run, { text: label, first }: Row): void => {
    found.push({ target, values, label });
    for (let at = first; at < start + values.length; at++) used.add(pieces[at]!.line);
  };
  for (const run of runs) {
    const row = rowBefore(pieces, run.start, targets.slice(next));
    const target = row && !isHead(row) ? targets[next + row.index]! : undefined;
    if (!row || !target) left.push(run);
    else if (run.values.length === target.count && isCertain(run, target)) {
      next += row.index + 1;
      take(target, run, row);
    } else if (/^\d/.test(run.values[0]!)) {
      const why = run.values.length === target.count ? '有的连着、有的分行，加起来又不对' : `不是正好${target.count}个`;
      uncounted.set(target, `${table.shortName}“${target.label.text}”一行的数${why}，没有读。`);
    }
  }
  // a row in another place than the form's is known by its whole name alone
  for (const run of left) {
    const open = targets.filter((target) =>
      target.count === run.values.length && isCertain(run, target) && !found.some((row) => row.target === target));
    const row = rowBefore(pieces, run.start, open, true);
    if (row) take(open[row.index]!, run, row);
  }
  const read = new Set(found.map(({ target }) => target));
  const unread = new Map<string, UnreadReason>();
  for (const [target, note] of uncounted) {
    if (read.has(target)) continue;
    notes.push(note);
    if (target.row !== undefined) unread.set(target.row, 'misaligned');
  }
  if (found.length === 0 && unread.size === 0) return undefined;
  const written = labelsIn(pieces);
  for (const target of targets) {
    if (target.row !== undefined && !read.has(target) && written.has(target.label.label)) unread.set(target.row, 'misaligned');
  }
  const own = found.flatMap(({ target: { row }, ...rest }) => (row === undefined ? [] : [[row, rest] as const]));
  if (found.length > 0 && !hasHead(text, table)) {
    notes.push(`${table.shortName}的列名没有找到，或次序与格式不同，没有读。`);
    for (const [row] of own) unread.set(row, 'misaligned');
    return { grid: tableGrid(table, { rows: new Map(), unread }), isRead: false };
  }
  const grid = tableGrid(table, {
    rows: new Map(own.map(([row, { values }]) => [row, values])), unread, labels: new Map(own.map(([row, { label }]) => [row, label])),
    groups: new Map(found.flatMap(({ target: { row, at }, ...rest }) => (row === undefined ? [[at, rest] as const] : []))),
  });
  return { grid, isRead: found.length > 0 };
}

/** Where the numbers of a row are broken over lines as they come, only their sum tells that no number was. */
function isCertain({ values, isUneven }: Run, { row, figures }: Pick<Target, 'row' | 'figures'>): boolean {
  return !isUneven || (row !== undefined && addsUp(figures, values.map((value) => ({ value }))) === true);
}

/** All figures of the table in one run, right after the last label of its head. */
function headedGrid({ pieces, runs, text, used, notes }: Reading, table: Table): FoundTable | undefined {
  const count = table.figures.length;
  const last = officialLabel(table.figures.at(-1)!.columnPath.at(-1)!).label;
  const after = runs.filter(({ start }) => wordsBefore(pieces, start).endsWith(last));
  const run = after.find((one) => one.values.length === count && isCertain(one, { row: '', figures: table.figures }));
  if (!run) {
    if (!hasHead(text, table) && !after.some(({ values }) => values.length > count / 2)) return undefined;
    notes.push(`${table.shortName}的数不是正好${count}个，没有读。`);
    const unread = new Map([...rowsOf(table).keys()].map((row) => [row, 'misaligned' as const]));
    return { grid: tableGrid(table, { rows: new Map(), unread }), isRead: false };
  }
  for (let at = run.start; at < run.start + count; at++) used.add(pieces[at]!.line);
  let at = 0;
  const rows = new Map([...rowsOf(table)].map(([row, figures]) => [row, run.values.slice(at, at += figures.length)]));
  return { grid: tableGrid(table, { rows }), isRead: true };
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
