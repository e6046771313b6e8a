import { areaAddress, parseAddress } from '../../../src/grid/address.js';
import type { Area } from '../../../src/grid/grid.js';
import type { Sheet } from './sheet.js';

/** Rows or columns that come in at a place (count above 0) or go from there (below 0). */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** All that stands on the sheet moves, grows or goes with its rows and columns, conditional formats and formulas too. */
export function shiftSheet(sheet: Sheet, shift: Shift): void {
  sheet.cells = movedKeys(sheet.cells, shift);
  sheet.styles = movedKeys(sheet.styles, shift);
  sheet.merges = movedAreas(sheet.merges, shift);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => Object.assign(format, { areas: movedAreas(format.areas, shift) })).filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.flatMap((validation) => {
    const area = movedArea(validation.area, shift);
    return area ? [{ ...validation, area }] : [];
  });
  const isRow = shift.axis === 'row';
  if (isRow) {
    sheet.rowHeights = movedIndexes(sheet.rowHeights, shift);
    sheet.hiddenRows = sheet.hiddenRows.flatMap((index) => movedIndex(index, shift) ?? []);
  } else {
    sheet.columnWidths = movedIndexes(sheet.columnWidths, shift);
    sheet.hiddenColumns = sheet.hiddenColumns.flatMap((index) => movedIndex(index, shift) ?? []);
  }
  for (const cell of Object.values(sheet.cells)) if (cell.formula !== undefined) cell.formula = movedFormula(cell.formula, shift);
}

function movedIndex(index: number, { at, count }: Shift): number | undefined {
  if (index < at) return index;
  return index < at - count ? undefined : index + count;
}

function movedIndexes(sizes: Record<number, number>, shift: Shift): Record<number, number> {
  return Object.fromEntries(Object.entries(sizes).flatMap(([index, size]) => {
    const moved = movedIndex(Number(index), shift);
    return moved === undefined ? [] : [[moved, size] as const];
  }));
}

function movedKeys<T>(record: Record<string, T>, shift: Shift): Record<string, T> {
  return Object.fromEntries(Object.entries(record).flatMap(([key, item]) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const moved = movedIndex(shift.axis === 'row' ? row : column, shift);
    if (moved === undefined) return [];
    return [[shift.axis === 'row' ? `${moved},${column}` : `${row},${moved}`, item] as const];
  }));
}

function movedAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => movedArea(area, shift) ?? []);
}

/** What comes in within an area makes it longer. */
function movedArea(area: Area, { axis, at, count }: Shift): Area | undefined {
  const [first, length] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const gone = Math.max(-count, 0);
  const move = (edge: number): number => (edge < at ? edge : Math.max(at, edge + count));
  const start = count > 0 ? (first >= at ? first + count : first) : move(first);
  const end = count > 0 ? (first + length > at ? first + length + count : first + length) : move(first + length);
  if (gone > 0 && end <= start) return undefined;
  return axis === 'row' ? { ...area, row: start, rows: end - start } : { ...area, column: start, columns: end - start };
}

function movedFormula(formula: string, shift: Shift): string {
  return formula.replace(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, (reference) => {
    const area = parseAddress(reference.replaceAll('$', ''));
    const moved = area && movedArea(area, shift);
    return area ? (moved ? areaAddress(moved) : '#REF!') : reference;
  });
}
