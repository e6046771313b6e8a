import type { DocumentBlock } from '../../grid/document.js';
import { gridColumns } from './columns.js';
import { joinLines } from './join.js';
import type { Reading, ReadBlocks } from './reading.js';
import { gridOf, type Merging, type Row, type TableCell } from './table-grid.js';

/** Reads the table just opened. Tables inside its cells follow it as blocks of their own. */
export function readTable(reading: Reading, out: DocumentBlock[], readBlocks: ReadBlocks): void {
  reading.table();
  const { xml } = reading;
  const widths: number[] = [];
  const rows: Row[] = [];
  const readRows = (name: string): void => {
    if (name === 'tr') {
      const row = readRow(reading, readBlocks);
      if (row) rows.push(row);
    } else if (name === 'tblGrid') {
      xml.children((child) => { if (child === 'gridCol') widths.push(xml.number('w') ?? 0); });
    } else if (!outsideRows.has(name)) xml.children(readRows);
  };
  xml.children(readRows);
  const cells = rows.flatMap((row) => row.cells);
  // a frame around text or around other tables is no table
  if (cells.length === 1
    || (rows.every((row) => row.cells.length === 1) && cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')))) {
    for (const { blocks } of cells) for (const block of blocks) out.push(block);
    return;
  }
  if (cells.length === 0) return;
  out.push({ kind: 'table', grid: gridOf(reading, rows, gridColumns(widths, rows)) });
  for (const { blocks } of cells) for (const block of blocks) if (block.kind === 'table') out.push(block);
}

const outsideRows = new Set(['tblPr', 'del', 'moveFrom', 'sdtPr', 'sdtEndPr']);

/** undefined for a row that a tracked change took out. */
function readRow(reading: Reading, readBlocks: ReadBlocks): Row | undefined {
  reading.row();
  const { xml } = reading;
  const cells: TableCell[] = [];
  let deleted = false;
  let hidden = false;
  let column = 0;
  const readCells = (name: string): void => {
    if (name === 'trPr') {
      xml.children((property) => {
        if (property === 'gridBefore') column += Math.max(0, xml.number() ?? 0);
        else if (property === 'del') deleted = true;
        else if (property === 'hidden') hidden = xml.isOn();
      });
    } else if (name === 'tc') {
      const cell = readCell(reading, column, readBlocks);
      column += cell.span;
      cells.push(cell);
    } else if (!outsideCells.has(name)) xml.children(readCells);
  };
  xml.children(readCells);
  return deleted ? undefined : { cells, hidden };
}

const outsideCells = new Set(['tblPrEx', 'del', 'moveFrom', 'sdtPr', 'sdtEndPr']);

function readCell(reading: Reading, column: number, readBlocks: ReadBlocks): TableCell {
  const { xml } = reading;
  const blocks: DocumentBlock[] = [];
  let span = 1;
  let down: Merging = 'none';
  let across: Merging = 'none';
  readBlocks(reading, blocks, () => {
    xml.children((name) => {
      if (name === 'gridSpan') span = Math.max(1, xml.number() ?? 1);
      else if (name === 'vMerge') down = merging(xml.attribute('val'));
      else if (name === 'hMerge') across = merging(xml.attribute('val'));
    });
  });
  reading.cell(column + span - 1);
  const text = joinLines(blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : [])));
  reading.text(text.length);
  return { column, span, down, across, blocks, text };
}

/** Without a value it goes on with the cell before. */
function merging(value: string | undefined): Merging {
  return value === 'restart' ? 'restart' : 'continue';
}
