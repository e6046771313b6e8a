import { forms } from '../form/index.js';
import { eachCell, type Area, type Grid } from '../grid/grid.js';
import { matchLabel, normaliseLabel, officialLabel } from '../finder/label.js';
import type { DocumentBlock } from '../grid/document.js';
import { hasRows, hasRowsAlone, isWord } from './rows-alone.js';

/** Columns of 表二, which names them anew above each of its blocks. */
const blockHeads = [...new Set(forms.flatMap(({ tables }) => tables.disclosure.figures.map(({ columnPath }) => columnPath[0]!)))]
  .map(officialLabel);

/** What a printer puts between the halves of a table: `- 4 -`, `第 4 页`, `（续表）`. */
const betweenPages = /^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|第\s*\d{1,4}\s*页|[（(]?(?:续表|接上表|接上页)[)）]?)$/;

/**
 * Tables that a page break or a converter cut in pieces are whole again: what follows right below with as many columns, no
 * number left of the numbers above and no words under these but the head's own; or rows of 表三, each with its name. A piece whose
 * columns have other names stays by itself.
 */
export function withContinuations(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const out: DocumentBlock[] = [];
  let open: Pieces | undefined;
  let between: DocumentBlock[] = [];
  const close = (): void => {
    if (open) out.push({ kind: 'table', grid: open.whole() });
    for (const block of between) out.push(block);
    open = undefined;
    between = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (!open || !betweenPages.test(block.text.trim())) close();
      if (open) between.push(block);
      else out.push(block);
      continue;
    }
    const piece = pieceOf(block.grid);
    if (open?.takes(piece)) between = [];
    else {
      close();
      open = new Pieces(piece);
    }
  }
  close();
  return out;
}

/** A table with the texts of each of its columns. */
interface Piece {
  readonly grid: Grid;
  readonly columns: readonly (readonly string[])[];
}

/** One table, of pieces that were found to follow each other; however many, each is looked at once. */
class Pieces {
  private readonly grids: Grid[];
  private readonly texts: readonly Set<string>[];
  private readonly firstNumber: number;
  private hasRows: boolean;

  constructor({ grid, columns }: Piece) {
    this.grids = [grid];
    this.texts = columns.map((column) => new Set(column));
    this.firstNumber = firstWithNumber(columns);
    this.hasRows = hasRows(grid);
  }

  /** Adds the piece below where it goes on with the table. */
  takes(piece: Piece): boolean {
    const { grid, columns } = piece;
    if (!this.standsOver(piece) && !(this.hasRows && grid.rowEnds && hasRowsAlone(grid))) return false;
    this.grids.push(grid);
    this.hasRows ||= hasRows(grid);
    columns.forEach((column, at) => { for (const text of column) this.texts[at]?.add(text); });
    return true;
  }

  private standsOver({ columns }: Piece): boolean {
    return columns.length === this.texts.length && this.firstNumber >= 0 && columns.every((column, at) => (at < this.firstNumber
      ? !column.some(isNumber)
      : column.every((text) => !isWord(text) || this.texts[at]!.has(text) || isHead(text))));
  }

  whole(): Grid {
    const [first] = this.grids;
    return this.grids.length === 1 ? first! : stacked(this.grids);
  }
}

function firstWithNumber(columns: readonly (readonly string[])[]): number {
  return columns.findIndex((column) => column.some(isNumber));
}

function isNumber(text: string): boolean {
  return /^[-+]?\d[\d.,]*$/.test(text);
}

function isHead(text: string): boolean {
  return matchLabel(normaliseLabel(text), blockHeads) !== undefined;
}

function pieceOf(grid: Grid): Piece {
  const columns: string[][] = Array.from({ length: widthOf(grid) }, () => []);
  eachCell(grid, ({ value }, _, column) => {
    if (value !== null) columns[column]!.push(String(value).normalize('NFKC').replace(/\s+/g, ''));
  });
  return { grid, columns };
}

function widthOf({ cells, merges }: Grid): number {
  let width = 0;
  for (const row of cells) width = Math.max(width, row?.length ?? 0);
  for (const { column, columns } of merges) width = Math.max(width, column + columns);
  return width;
}

function heightOf({ cells, merges }: Grid): number {
  return merges.reduce((height, { row, rows }) => Math.max(height, row + rows), cells.length);
}

function stacked(grids: readonly Grid[]): Grid {
  const cells: Grid['cells'][number][] = [];
  const merges: Area[] = [];
  const hiddenRows: number[] = [];
  const rowEnds: number[] = [];
  for (const grid of grids) {
    const down = cells.length;
    for (let row = 0; row < heightOf(grid); row++) {
      cells.push(grid.cells[row]);
      rowEnds.push(grid.rowEnds?.[row] ?? 0);
    }
    for (const merge of grid.merges) merges.push({ ...merge, row: merge.row + down });
    for (const row of grid.hiddenRows ?? []) hiddenRows.push(row + down);
  }
  return { ...grids[0]!, cells, merges, hiddenRows, ...(grids[0]!.rowEnds && { rowEnds }) };
}
