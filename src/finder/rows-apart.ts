import { formById, tableKeys } from '../form/index.js';
import type { FigureKey } from '../form/types.js';
import { eachPresent, type Grid } from '../grid/grid.js';
import { namesInOne, normaliseLabel, officialLabel } from './label.js';
import { isFilled, isNumberLike } from './row-numbers.js';
import type { ReportReading } from './read-report.js';

/**
 * Figures that were not found, whose row stands somewhere with numbers: of a table that a page broke in pieces of other shapes.
 * They are not missing, and nothing says whose the numbers are.
 */
export function rowsApart({ report: { form: id, figures, unread }, tables, grids }: ReportReading): FigureKey[] {
  const form = formById(id)!;
  const absent = tableKeys.filter((key) => tables[key].state !== 'ambiguous')
    .flatMap((key) => form.tables[key].figures).filter(({ key }) => !(key in figures || key in unread));
  const official = absent.map(({ rowPath }) => officialLabel(rowPath[rowPath.length - 1]!));
  const named = new Set(grids.flatMap(namesBeforeNumbers).flatMap((label) =>
    [label, ...namesInOne(label, official).map((at) => official[at]!.label)]));
  return absent.filter((_, at) => named.has(official[at]!.label)).map(({ key }) => key);
}

/** The last label before the first number of each row. */
function namesBeforeNumbers(grid: Grid): string[] {
  const names: string[] = [];
  eachPresent(grid.cells, (line) => {
    let name = '';
    let hasNumber = false;
    eachPresent(line, (cell) => {
      if (hasNumber || !isFilled(cell)) return;
      if (isNumberLike(cell)) hasNumber = true;
      else name = String(cell.value);
    });
    if (hasNumber) names.push(normaliseLabel(name));
  });
  return names;
}
