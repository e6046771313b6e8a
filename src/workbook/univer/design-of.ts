import {
  BooleanNumber, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy,
  type ICellData, type IStyleData, type Nullable, type Worksheet,
} from '@univerjs/core';
import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import { cellAt, type Grid } from '../../grid/grid.js';
import { ownStyles } from './own-style.js';
import { charactersOfPixels, pointsOfPixels } from './sheet-data.js';
import { sheetNotes } from './sheet-notes.js';

/** A sheet as its owner made it, ready to be written anew; flags are no part of it. `grid` is the same sheet as the port reads it. */
export function designOf(sheet: Worksheet, grid: Grid): SheetDesign {
  const styleOf = ownStyles(sheet);
  const looks = new Map<Nullable<IStyleData>, CellStyle>();
  const lookOf = (data: ICellData): CellStyle => {
    const style = styleOf(data);
    const look = looks.get(style) ?? toCellStyle(style);
    looks.set(style, look);
    return look;
  };
  const cells: DesignedCell[] = [];
  sheet.getCellMatrix().forValue((row, column, data) => {
    if (data) cells.push({ row, column, ...content(data, grid, row, column), style: lookOf(data) });
  });
  const { columnData, rowData } = sheet.getConfig();
  const { xSplit, ySplit } = sheet.getFreeze();
  const { print, validations = [] } = sheetNotes(sheet);
  let [lowest, widest] = [0, Math.max(-1, ...Object.keys(columnData).map(Number))];
  for (const { row, column } of cells) [lowest, widest] = [Math.max(lowest, row), Math.max(widest, column)];
  return {
    name: sheet.getName(),
    cells,
    merges: grid.merges,
    columnWidths: Array.from({ length: widest + 1 }, (_, column) => charactersOfPixels(sheet.getColumnWidth(column))),
    rowHeights: Object.fromEntries(Object.entries(rowData as Readonly<Record<string, { readonly h?: number }>>).flatMap(([row, { h }]) =>
      (h === undefined ? [] : [[row, pointsOfPixels(h)]]))),
    ...((xSplit > 0 || ySplit > 0) && { freeze: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) } }),
    validations,
    print: print ?? {
      landscape: false, onePage: false,
      area: { row: 0, column: 0, rows: lowest + 1, columns: Math.max(1, widest + 1) },
    },
  };
}

function content(data: ICellData, grid: Grid, row: number, column: number): Pick<DesignedCell, 'value' | 'formula'> {
  const cell = cellAt(grid, row, column);
  const value = data.t === CellValueType.BOOLEAN ? String(cell?.value).toUpperCase() : (cell?.error ?? cell?.value ?? undefined);
  return {
    ...(cell?.formula !== undefined && { formula: cell.formula }),
    // an error is no result that a file may keep for a formula
    ...((typeof value === 'string' || typeof value === 'number') && !(cell?.formula !== undefined && cell.error) && { value }),
  };
}

const horizontal = new Map([[HorizontalAlign.LEFT, 'left'], [HorizontalAlign.CENTER, 'center'], [HorizontalAlign.RIGHT, 'right']] as const);
const vertical = new Map([[VerticalAlign.TOP, 'top'], [VerticalAlign.MIDDLE, 'center']] as const);

export function toCellStyle(style: Nullable<IStyleData>): CellStyle {
  const across = horizontal.get(style?.ht as HorizontalAlign.LEFT);
  const down = vertical.get(style?.vt as VerticalAlign.TOP);
  return {
    ...(style?.ff && { font: style.ff }),
    ...(style?.fs && { size: style.fs }),
    ...(style?.bl === BooleanNumber.TRUE && { bold: true }),
    ...(isHex(style?.cl?.rgb) && { color: style.cl.rgb }),
    ...(isHex(style?.bg?.rgb) && { fill: style.bg.rgb }),
    ...(style?.bd && Object.values(style.bd).some(Boolean) && { border: true }),
    ...(across && { horizontal: across }),
    ...(down && { vertical: down }),
    ...(style?.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(style?.n?.pattern && { format: style.n.pattern }),
  };
}

/** A person's paste may bring `rgb(…)` and colour names, which a file cannot hold. */
function isHex(color: Nullable<string>): color is string {
  return typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color);
}
