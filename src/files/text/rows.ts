import type { DocumentBlock, SourceDocument } from '../../grid/document.js';
import { forms } from '../../form/index.js';
import { normaliseLabel } from '../../finder/label.js';
import type { Cell } from '../../report/cell.js';
import { withContinuations } from '../continued-tables.js';

/** Rows that a table has at least; less is a line of prose with a tab in it. */
const leastRows = 3;
const mostColumns = 200;

/** Rows whose cells are parted by tabs or by |; undefined for a text that has none. */
export function readRows(lines: readonly string[]): SourceDocument | undefined {
  const split = separatorOf(lines);
  if (!split) return undefined;
  const bars = outerBars(lines);
  const blocks: DocumentBlock[] = [];
  let rows: (Cell | undefined)[][] = [];
  let tables = 0;
  let headed = false;
  const flush = (): void => {
    if (headed || rows.length >= leastRows) {
      const rowEnds = rows.map(({ length }) => length);
      blocks.push({ kind: 'table', grid: { name: `第${++tables}个表格`, cells: rows, merges: [], rowEnds } });
    } else for (const row of rows) blocks.push({ kind: 'paragraph', text: row.map((cell) => cell?.value ?? '').join(' ').trim() });
    rows = [];
    headed = false;
  };
  for (const [at, line] of lines.entries()) {
    const cells = split(line, bars[at]);
    if (cells?.length === 0) {
      // the line above is the head of a new table
      const head = rows.splice(-1);
      if (rows.length > 0) flush();
      rows = head;
      headed = true;
    } else if (cells === undefined && rows.length > 0 && isPrinted(line)) {
      rows.push([{ value: line.trim() }]);
    } else if (cells) rows.push(cells.slice(0, mostColumns).map((text) => (text === '' ? undefined : { value: text })));
    else if (line.trim() !== '') {
      flush();
      blocks.push({ kind: 'paragraph', text: line.trim() });
    }
  }
  flush();
  return { blocks: withContinuations(blocks), notes: [] };
}

const printed = new Set(forms.flatMap(({ tables }) => Object.values(tables).flatMap((table) => table.cells.flatMap(({ text }) =>
  (text === undefined ? [] : [normaliseLabel(text)])))));

/** A row of one cell has nothing that parts it from others. */
function isPrinted(line: string): boolean {
  return printed.has(normaliseLabel(line));
}

interface Bars {
  readonly left: boolean;
  readonly right: boolean;
}

type Split = (line: string, bars?: Bars) => string[] | undefined;

/** Whether the bars at a line's ends are a frame: only where each line of its block has one; else they part off an empty cell. */
function outerBars(lines: readonly string[]): (Bars | undefined)[] {
  const bars: (Bars | undefined)[] = [];
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (end < lines.length && lines[end]!.includes('|')) end++;
    const block = lines.slice(start, end).map((line) => line.trim());
    const own = { left: block.every((line) => line.startsWith('|')), right: block.every((line) => line.endsWith('|')) };
    for (let at = start; at < end; at++) bars[at] = own;
    start = end;
  }
  return bars;
}

function separatorOf(lines: readonly string[]): Split | undefined {
  // a tab before a line alone is an indent
  const withTabs = lines.filter((line) => line.trimEnd().replace(/^\t+/, '').includes('\t')).length;
  if (withTabs >= leastRows) return (line) => (line.includes('\t') ? line.split('\t').map((text) => text.trim()) : undefined);
  const withPipes = lines.filter((line) => (pipes(line)?.length ?? 0) > 1).length;
  return withPipes >= leastRows ? pipes : undefined;
}

/** A Markdown row; empty for the line of dashes below a head. */
function pipes(line: string, { left, right }: Bars = { left: true, right: true }): string[] | undefined {
  const trimmed = line.trim();
  if (!trimmed.includes('|')) return undefined;
  if (/^[|:\-\s]+$/.test(trimmed)) return [];
  const inner = trimmed.slice(left && trimmed.startsWith('|') ? 1 : 0, right && trimmed.endsWith('|') ? -1 : undefined);
  return inner.split('|').map((text) => text.trim());
}
