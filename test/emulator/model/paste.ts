import type { Area } from '../../../src/grid/grid.js';
import { intersection } from './areas.js';
import type { ConditionalFormat, Sheet } from './sheet.js';

interface Spot {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const cellOf = ({ row, column }: Spot): Area => ({ row, column, rows: 1, columns: 1 });

/** Content and format of one cell put onto another: its conditional formats come along as rules of their own, those below go. */
export function pasteCell(from: Spot, to: Spot, newId: () => string): void {
  const [source, target] = [`${from.row},${from.column}`, `${to.row},${to.column}`];
  const { [source]: cell } = from.sheet.cells;
  if (cell) to.sheet.cells[target] = { ...cell };
  else delete to.sheet.cells[target];
  to.sheet.styles[target] = { ...from.sheet.styles[source] };
  const brought = from.sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => intersection(area, cellOf(from))))
    .map((format): ConditionalFormat => ({ ...format, id: newId(), areas: [cellOf(to)] }));
  for (const format of to.sheet.conditionalFormats) format.areas = format.areas.flatMap((area) => without(area, to));
  to.sheet.conditionalFormats = [...brought, ...to.sheet.conditionalFormats.filter(({ areas }) => areas.length > 0)];
}

/** The area without one cell, in up to four parts. */
function without(area: Area, spot: Spot): Area[] {
  if (!intersection(area, cellOf(spot))) return [area];
  const below = spot.row + 1;
  const right = spot.column + 1;
  return [
    { ...area, rows: spot.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: spot.row, rows: 1, column: area.column, columns: spot.column - area.column },
    { row: spot.row, rows: 1, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
