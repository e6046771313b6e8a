import type { Area, Grid } from '../../grid/grid.js';
import type { Cell } from '../../report/cell.js';
import { WorkbookError, type ReadRequest, type SheetInfo } from '../port.js';
import { inExcel, toWorkbookError } from './errors.js';
import { has } from './sets.js';
import type { SheetNames } from './sheet-names.js';
import type { Together } from './together.js';

/** More cells than this are not read: the web sends 5 MB at most, and no form is near it. */
const mostCells = 20_000;
/** What the first round trip reads of a sheet; a used range that reaches beyond costs a second one. */
const box = { rows: 400, columns: 50 };

export function readSheets(names: SheetNames, together: Together): Promise<SheetInfo[]> {
  return together.ask((context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    return () => {
      names.learn(worksheets.items);
      return worksheets.items.map((sheet) => ({
        name: sheet.name, visible: sheet.visibility === Excel.SheetVisibility.visible, protected: sheet.protection.protected,
      }));
    };
  });
}

/** One round trip, or two; more where all together are more than the web sends at once. */
export async function readGrids(requests: readonly ReadRequest[], names: SheetNames): Promise<(Grid | undefined)[]> {
  if (requests.length === 0) return [];
  try {
    return await readAtOnce(requests, names);
  } catch (error) {
    const { kind, sheet, message } = toWorkbookError(error);
    if (kind !== 'tooLarge' || sheet !== undefined) throw error;
    const [only, ...others] = requests;
    if (others.length === 0) throw new WorkbookError('tooLarge', message, only!.sheet, { cause: error });
    const middle = Math.ceil(requests.length / 2);
    return [...await readGrids(requests.slice(0, middle), names), ...await readGrids(requests.slice(middle), names)];
  }
}

function readAtOnce(requests: readonly ReadRequest[], names: SheetNames): Promise<(Grid | undefined)[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const asked = requests.map((request) => ask(worksheets, request));
    await context.sync();
    names.learn(worksheets.items);
    const beyond = asked.filter((each) => each.used && reachesBeyond(each));
    for (const each of beyond) {
      const whole = areaOf(each.used!);
      assertReadable(each.sheet.name, whole);
      each.part = loadPart(each.sheet.getRangeByIndexes(whole.row, whole.column, whole.rows, whole.columns));
    }
    if (beyond.length > 0) await context.sync();
    return asked.map(({ sheet, part }) => (sheet.isNullObject ? undefined : toGrid(sheet.name, part)));
  });
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  /** Absent where the request names an area. */
  readonly used?: Excel.Range;
  part: Part;
}

interface Part {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

function ask(worksheets: Excel.WorksheetCollection, request: ReadRequest): Asked {
  const sheet = worksheets.getItemOrNullObject(request.sheet);
  sheet.load('name');
  if (request.area) {
    assertReadable(request.sheet, request.area);
    const { row, column, rows, columns } = request.area;
    return { sheet, part: loadPart(sheet.getRangeByIndexes(row, column, rows, columns)) };
  }
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const part = loadPart(used.getIntersectionOrNullObject(sheet.getRangeByIndexes(0, 0, box.rows, box.columns).untrack()));
  return { sheet, used: used.untrack(), part };
}

function loadPart(range: Excel.Range): Part {
  range.load('rowIndex,columnIndex,values,valueTypes,formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  // finds an area only by its first cell (office-js#3611), which is the one that holds the value
  const merged = has('1.13') ? range.getMergedAreasOrNullObject() : undefined;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return { range: range.untrack(), merged: merged?.untrack(), rows, columns };
}

function reachesBeyond({ sheet, used }: Asked): boolean {
  if (sheet.isNullObject || !used || used.isNullObject) return false;
  return used.rowIndex + used.rowCount > box.rows || used.columnIndex + used.columnCount > box.columns;
}

function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function assertReadable(sheet: string, { rows, columns }: Area): void {
  if (rows * columns > mostCells) throw new WorkbookError('tooLarge', `${rows} × ${columns} cells; at most ${mostCells} are read`, sheet);
}

function toGrid(name: string, { range, merged, rows, columns }: Part): Grid {
  if (range.isNullObject) return { name, cells: [], merges: [] };
  const cells: (Cell | undefined)[][] = [];
  for (const [index, values] of range.values.entries()) {
    const row: (Cell | undefined)[] = (cells[range.rowIndex + index] = []);
    for (const [offset, value] of values.entries()) {
      const type = range.valueTypes[index]![offset]!;
      const cell = toCell(value, type, range.formulas[index]![offset], range.numberFormat[index]![offset]);
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

function toCell(value: unknown, type: string, formula: unknown, format: unknown): Cell | undefined {
  // the text "=1" reads as its own formula; the formula =1 never does
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (value === '' && !isFormula) return undefined;
  return {
    ...(type === (Excel.RangeValueType.error as string) ? { value: null, error: String(value) } : { value: value as Cell['value'] }),
    ...(isFormula ? { formula } : {}),
    ...(typeof format === 'string' && format !== 'General' ? { format } : {}),
  };
}
