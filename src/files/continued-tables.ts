import { forms } from '../form/index.js';
import type { Area, Grid } from '../grid/grid.js';
import { matchLabel, namesInOne, normaliseLabel, officialLabel } from '../finder/label.js';
import { isNumberLike } from '../finder/row-numbers.js';
import type { DocumentBlock } from '../grid/document.js';

/** Columns of 表二, which names them anew above each of its blocks. */
const blockHeads = [...new Set(forms.flatMap(({ tables }) => tables.disclosure.figures.map(({ columnPath }) => columnPath[0]!)))]
  .map(officialLabel);

/** What a printer puts between the halves of a table: `- 4 -`, `第 4 页`, `（续表）`. */
const betweenPages = /^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|第\s*\d{1,4}\s*页|[（(]?(?:续表|接上表|接上页)[)）]?)$/;

/**
 * Tables that a page break or a converter cut in pieces are whole again: what follows right below with as many columns, no
 * number left of the numbers above and no words under these but the head's own. A piece whose columns have other names, or
 * whose rows are shifted, stays by itself.
 */
export function withContinuations(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const out: DocumentBlock[] = [];
  let between: DocumentBlock[] = [];
  for (const block of blocks) {
    const above = out[out.length - 1];
    if (block.kind === 'paragraph' && above?.kind === 'table' && betweenPages.test(block.text.trim())) between.push(block);
    else if (block.kind === 'table' && above?.kind === 'table' && continues(above.grid, block.grid)) {
      out[out.length - 1] = { kind: 'table', grid: stacked(above.grid, block.grid) };
      between = [];
    } else {
      out.push(...between, block);
      between = [];
    }
  }
  return [...out, ...between];
}

function continues(above: Grid, below: Grid): boolean {
  return standsBelow(above, below) || (below.rowEnds !== undefined && hasRowsAlone(below) && hasRows(above));
}

function standsBelow(above: Grid, below: Grid): boolean {
  const width = widthOf(above);
  if (width !== widthOf(below)) return false;
  const columns = Array.from({ length: width }, (_, column) => ({ above: new Set(textsIn(above, column)), below: textsIn(below, column) }));
  const first = columns.findIndex((column) => [...column.above].some(isNumber));
  if (first < 0) return false;
  const isHead = (text: string): boolean => matchLabel(normaliseLabel(text), blockHeads) !== undefined;
  return columns.every((column, at) => (at < first
    ? !column.below.some(isNumber)
    : column.below.every((text) => !isWord(text) || column.above.has(text) || isHead(text))));
}

/** Innermost names of the rows of 表三. */
const rowNames = [...new Set(forms.flatMap(({ tables }) =>
  tables.applications.figures.map(({ rowPath }) => rowPath[rowPath.length - 1]!)))].map(officialLabel);

/** One name, or several of rows that became one. */
function isRowName(text: string): boolean {
  const label = normaliseLabel(text);
  return rowNames.some((name) => name.label === label) || namesInOne(label, rowNames).length > 0;
}

/** Each row that has numbers has them behind a name of 表三: spans of group names that begin above do not count here. */
function hasRowsAlone({ cells }: Grid): boolean {
  const rows = cells.map((row) => (row ?? []).flatMap((cell) => (cell?.value == null ? [] : [String(cell.value).trim()])));
  return rows.some((row) => row.length > 0) && rows.every((row) => {
    const first = row.findIndex((value) => isNumberLike({ value }));
    return first < 0 ? row.length < 2 : isRowName(row[first - 1] ?? '') && !row.slice(first).some(isWord);
  });
}

function hasRows({ cells }: Grid): boolean {
  return cells.some((row) => row?.some((cell) => typeof cell?.value === 'string' && isRowName(cell.value)));
}

function isNumber(text: string): boolean {
  return /^[-+]?\d[\d.,]*$/.test(text);
}

/** 无 and 3（其中修订1件） stand where numbers stand; 予以公开 and 1.属于国家秘密 do not. */
function isWord(text: string): boolean {
  return text.length > 1 && (/^[^\d+\-/]/.test(text) || /^\d{1,2}[.、]\D/.test(text));
}

function textsIn({ cells }: Grid, column: number): string[] {
  return cells.flatMap((row) => {
    const value = row?.[column]?.value ?? null;
    return value === null ? [] : [String(value).normalize('NFKC').replace(/\s+/g, '')];
  });
}

function widthOf({ cells, merges }: Grid): number {
  return Math.max(0, ...cells.map((row) => row?.length ?? 0), ...merges.map(({ column, columns }) => column + columns));
}

function stacked(above: Grid, below: Grid): Grid {
  const down = Math.max(above.cells.length, ...above.merges.map(({ row, rows }) => row + rows));
  const moved = ({ row, ...area }: Area): Area => ({ ...area, row: row + down });
  const ends = (grid: Grid, rows: number): number[] => Array.from({ length: rows }, (_, row) => grid.rowEnds?.[row] ?? 0);
  return {
    ...above,
    ...(above.rowEnds && { rowEnds: [...ends(above, down), ...ends(below, below.cells.length)] }),
    cells: [...above.cells, ...Array.from({ length: down - above.cells.length }, () => undefined), ...below.cells],
    merges: [...above.merges, ...below.merges.map(moved)],
    hiddenRows: [...above.hiddenRows ?? [], ...(below.hiddenRows ?? []).map((row) => row + down)],
  };
}
