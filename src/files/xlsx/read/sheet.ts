import { parseAddress } from '../../../grid/address.js';
import { eachPresent, type Area, type Grid } from '../../../grid/grid.js';
import { damaged } from '../../error.js';
import { limits } from '../limits.js';
import { Scanner } from '../../ooxml/xml/scanner.js';
import { isTrue, localName, prefixOf } from '../../ooxml/xml/tree.js';
import { CellReader, type CellContext } from './cells.js';
import { coverMerges } from './merges.js';
import { charactersOf } from '../width.js';
import { readView, type SheetView } from './view.js';

export interface SheetContent extends SheetView {
  readonly grid: Grid;
  readonly protected: boolean;
  /** In characters of the default font, by column; only where the file says. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** In points, by row; only where the file says. */
  readonly rowHeights: Readonly<Record<number, number>>;
}

interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
}

export function readSheet(text: string, part: string, name: string, context: CellContext): SheetContent {
  context.budget.sheet(text.length);
  const scanner = new Scanner(text, part);
  const cells = new CellReader(context);
  const merges: Area[] = [];
  const columns: ColumnRange[] = [];
  const hiddenRows: number[] = [];
  const rowHeights: Record<number, number> = {};
  let isProtected = false;
  let view: SheetView = {};

  scanner.next();
  const prefix = prefixOf(scanner.name);
  if (localName(scanner.name) !== 'worksheet') throw damaged('notSheet', { part });
  scanner.children(() => {
    const child = scanner.name.startsWith(prefix) ? scanner.name.slice(prefix.length) : '';
    if (child === 'sheetData') {
      cells.read(scanner, (row, index) => {
        if (isTrue(row.attribute('hidden'))) hiddenRows.push(index);
        const height = Number(row.attribute('ht'));
        if (height > 0) rowHeights[index] = height;
      });
    } else if (child === 'mergeCells') readMerges(scanner, merges, context);
    else if (child === 'cols') readColumns(scanner, columns);
    else if (child === 'sheetViews') view = readView(scanner);
    else if (child === 'sheetProtection') isProtected = isTrue(scanner.attribute('sheet'));
  });

  coverMerges(cells.rows, merges, context.budget);
  let used = merges.reduce((widest, area) => Math.max(widest, area.column + area.columns), 0);
  eachPresent(cells.rows, (row) => { used = Math.max(used, row.length); });
  const clipped = columns.map((range) => ({ ...range, last: Math.min(range.last, used - 1) }));
  for (const { first, last } of clipped) context.budget.widths(Math.max(0, last - first + 1));
  const hiddenColumns = clipped.filter(({ hidden }) => hidden).flatMap(indices);
  const columnWidths = Object.fromEntries(clipped.flatMap((range) =>
    (range.width === undefined ? [] : indices(range).map((column) => [column, range.width!] as const))));
  return {
    grid: {
      name,
      cells: cells.rows,
      merges,
      ...(hiddenRows.length > 0 && { hiddenRows }),
      ...(hiddenColumns.length > 0 && { hiddenColumns }),
    },
    protected: isProtected,
    columnWidths,
    rowHeights,
    ...view,
  };
}

function readMerges(scanner: Scanner, merges: Area[], { budget }: CellContext): void {
  scanner.children(() => {
    budget.merge();
    const area = parseAddress(scanner.attribute('ref') ?? '');
    if (!area || area.row + area.rows > limits.rows || area.column + area.columns > limits.columns) {
      throw damaged('merge', { part: scanner.part });
    }
    merges.push(area);
  });
}

function readColumns(scanner: Scanner, columns: ColumnRange[]): void {
  let covered = 0;
  scanner.children(() => {
    const first = Number(scanner.attribute('min')) - 1;
    const last = Number(scanner.attribute('max')) - 1;
    covered += last - first + 1;
    // ranges do not overlap; we let a sloppy writer off, not one that repeats all columns thousands of times
    if (!(first >= 0 && last >= first && last < limits.columns && covered <= limits.columns * 4)) {
      throw damaged('columns', { part: scanner.part });
    }
    const width = scanner.attribute('width');
    columns.push({
      first, last, width: width === undefined ? undefined : charactersOf(Number(width)), hidden: isTrue(scanner.attribute('hidden')),
    });
  });
}

function indices({ first, last }: { first: number; last: number }): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
