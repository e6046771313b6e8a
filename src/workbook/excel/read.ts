import type { Area, Grid } from '../../grid/grid.js';
import { WorkbookError, type ReadRequest, type SheetInfo } from '../port.js';
import { areaOf, gridOf, loadPart, type Part } from './area-read.js';
import { inExcel, toWorkbookError } from './errors.js';
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
    const { worksheets, application } = context.workbook;
    worksheets.load('items/id,items/name');
    application.load('calculationMode,calculationState');
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
    const stale = isStale(application);
    return asked.map(({ sheet, part }) => (sheet.isNullObject ? undefined : gridOf(sheet.name, part, stale)));
  });
}

/** With manual calculation, what formulas show may be of other numbers than those that stand beside them, until F9. */
function isStale({ calculationMode, calculationState }: Excel.Application): boolean {
  return calculationMode === Excel.CalculationMode.manual && calculationState !== Excel.CalculationState.done;
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  /** Absent where the request names an area. */
  readonly used?: Excel.Range;
  part: Part;
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

function reachesBeyond({ sheet, used }: Asked): boolean {
  if (sheet.isNullObject || !used || used.isNullObject) return false;
  return used.rowIndex + used.rowCount > box.rows || used.columnIndex + used.columnCount > box.columns;
}

function assertReadable(sheet: string, { rows, columns }: Area): void {
  if (rows * columns > mostCells) throw new WorkbookError('tooLarge', `${rows} × ${columns} cells; at most ${mostCells} are read`, sheet);
}
