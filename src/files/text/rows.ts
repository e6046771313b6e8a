import type { DocumentBlock, SourceDocument } from '../../grid/document.js';
import type { Cell } from '../../report/cell.js';
import { withContinuations } from '../continued-tables.js';

/** Rows that a table has at least; less is a line of prose with a tab in it. */
const leastRows = 3;
const mostColumns = 200;

/** Rows whose cells are parted by tabs or by |; undefined for a text that has none. */
export function readRows(lines: readonly string[]): SourceDocument | undefined {
  const split = separatorOf(lines);
  if (!split) return undefined;
  const blocks: DocumentBlock[] = [];
  let rows: (Cell | undefined)[][] = [];
  let tables = 0;
  let headed = false;
  const flush = (): void => {
    if (headed || rows.length >= leastRows) blocks.push({ kind: 'table', grid: { name: `第${++tables}个表格`, cells: rows, merges: [] } });
    else for (const row of rows) blocks.push({ kind: 'paragraph', text: row.map((cell) => cell?.value ?? '').join(' ').trim() });
    rows = [];
    headed = false;
  };
  for (const line of lines) {
    const cells = split(line);
    if (cells?.length === 0) {
      // the line above is the head of a new table
      const head = rows.splice(-1);
      if (rows.length > 0) flush();
      rows = head;
      headed = true;
    } else if (cells) rows.push(cells.slice(0, mostColumns).map((text) => (text === '' ? undefined : { value: text })));
    else if (line.trim() !== '') {
      flush();
      blocks.push({ kind: 'paragraph', text: line.trim() });
    }
  }
  flush();
  return { blocks: withContinuations(blocks), notes: [] };
}

type Split = (line: string) => string[] | undefined;

function separatorOf(lines: readonly string[]): Split | undefined {
  // a tab before a line alone is an indent
  const withTabs = lines.filter((line) => line.trimEnd().replace(/^\t+/, '').includes('\t')).length;
  if (withTabs >= leastRows) return (line) => (line.includes('\t') ? line.split('\t').map((text) => text.trim()) : undefined);
  const withPipes = lines.filter((line) => (pipes(line)?.length ?? 0) > 1).length;
  return withPipes >= leastRows ? pipes : undefined;
}

/** A Markdown row; empty for the line of dashes below a head. */
function pipes(line: string): string[] | undefined {
  const trimmed = line.trim();
  if (!trimmed.includes('|')) return undefined;
  if (/^[|:\-\s]+$/.test(trimmed)) return [];
  return trimmed.replace(/^\|/, '').replace(/\|$/, '').split('|').map((text) => text.trim());
}
