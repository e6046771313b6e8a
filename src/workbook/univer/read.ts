import { BooleanNumber, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Area, Grid } from '../../grid/grid.js';
import type { Cell } from '../../report/cell.js';
import type { ReadRequest } from '../port.js';
import { toCell } from './cell.js';
import { findSheet, workbookOf, type UniverSession } from './host.js';
import { ownStyles } from './own-style.js';
import { refuseWhileEditing } from './protection.js';
import { toArea } from './ranges.js';

export async function readAreas(session: UniverSession, requests: readonly ReadRequest[]): Promise<(Grid | undefined)[]> {
  refuseWhileEditing(session);
  await session.host.calculation.settled();
  const workbook = workbookOf(session);
  return requests.map(({ sheet, area }) => {
    const found = findSheet(workbook, sheet);
    return found && (area ? readCells(session, found, area) : readSheet(session, found));
  });
}

/** Without waiting: formulas may still show old results. A sheet that nobody touched since is the same grid again. */
export function readSheet(session: UniverSession, sheet: Worksheet): Grid {
  const id = sheet.getSheetId();
  const version = session.versions.of(id);
  const known = session.grids.get(id);
  if (known?.version === version) return known.grid;
  const grid = readCells(session, sheet, undefined);
  session.grids.set(id, { version, grid });
  return grid;
}

function readCells({ host, unitId }: UniverSession, sheet: Worksheet, area: Area | undefined): Grid {
  const formulas = host.injector.get(FormulaDataModel);
  const styleOf = ownStyles(sheet);
  const cells: (Cell | undefined)[][] = [];
  sheet.getCellMatrix().forValue((row, column, data) => {
    if (!data || !isWithin(area, row, column)) return;
    const formula = formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId) ?? undefined;
    const cell = toCell(data, formula, styleOf(data));
    if (cell.value === null && cell.formula === undefined && cell.error === undefined) return;
    (cells[row] ??= [])[column] = cell;
  });
  return {
    name: sheet.getName(),
    cells,
    merges: sheet.getMergeData().map((merge) => toArea(merge, sheet.getRowCount(), sheet.getColumnCount())),
    ...hiddenLines('hiddenRows', sheet.getConfig().rowData),
    ...hiddenLines('hiddenColumns', sheet.getConfig().columnData),
  };
}

function hiddenLines<K extends string>(name: K, lines: Record<number, { hd?: BooleanNumber }>): Partial<Record<K, number[]>> {
  const hidden = Object.keys(lines).map(Number).filter((line) => lines[line]?.hd === BooleanNumber.TRUE);
  return hidden.length > 0 ? { [name]: hidden } as Record<K, number[]> : {};
}

function isWithin(area: Area | undefined, row: number, column: number): boolean {
  return area === undefined
    || (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
}
