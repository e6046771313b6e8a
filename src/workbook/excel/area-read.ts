import type { Area, Grid } from '../../grid/grid.js';
import type { Cell } from '../../report/cell.js';
import { has } from './sets.js';

/** What is asked of an area, and answered by the next round trip. */
export interface Part {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

export function loadPart(range: Excel.Range): Part {
  range.load('rowIndex,columnIndex,values,valueTypes,formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  // finds an area only by its first cell (office-js#3611), which is the one that holds the value
  const merged = has('1.13') ? range.getMergedAreasOrNullObject() : undefined;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return { range: range.untrack(), merged: merged?.untrack(), rows, columns };
}

export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** With `stale`, formulas have no result: what they show is of other numbers than those that stand beside them. */
export function gridOf(name: string, { range, merged, rows, columns }: Part, stale: boolean): Grid {
  if (range.isNullObject) return { name, cells: [], merges: [] };
  const cells: (Cell | undefined)[][] = [];
  for (const [index, values] of range.values.entries()) {
    const row: (Cell | undefined)[] = (cells[range.rowIndex + index] = []);
    for (const [offset, value] of values.entries()) {
      const type = range.valueTypes[index]![offset]!;
      const cell = toCell(value, type, range.formulas[index]![offset], range.numberFormat[index]![offset], stale);
      if (cell) row[range.columnIndex + offset] = cell;
    }
  }
  return {
    name,
    cells,
    merges: merged && !merged.isNullObject ? merged.areas.items.map(areaOf) : [],
    ...hidden('hiddenRows', rows.value.map((row) => row.rowHidden), range.rowIndex),
    ...hidden('hiddenColumns', columns.value.map((column) => column.columnHidden), range.columnIndex),
  };
}

function hidden(name: 'hiddenRows' | 'hiddenColumns', flags: (boolean | undefined)[], first: number): Partial<Grid> {
  const list = flags.flatMap((flag, index) => (flag ? [first + index] : []));
  return list.length > 0 ? { [name]: list } : {};
}

function toCell(value: unknown, type: string, formula: unknown, format: unknown, stale: boolean): Cell | undefined {
  // the text "=1" reads as its own formula; the formula =1 never does
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (value === '' && !isFormula) return undefined;
  if (isFormula && stale) return { value: null, formula };
  return {
    ...(type === (Excel.RangeValueType.error as string) ? { value: null, error: String(value) } : { value: value as Cell['value'] }),
    ...(isFormula ? { formula } : {}),
    ...(typeof format === 'string' && format !== 'General' ? { format } : {}),
  };
}
