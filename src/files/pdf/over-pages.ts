import type { PageTable, TextCell } from './page-table.js';

/** Borders of one table on two pages lie this near to each other. */
const same = 3;
const ordinal = /^(?:[0-9]{1,2}[.．、]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)/;

/** The table and what follows it on the next page as one; undefined where the second is another table. */
export function joinTables(above: PageTable, below: PageTable): PageTable | undefined {
  if (above.columns || below.columns) return joinLoose(above, below);
  // a row with a cell too many reaches farther than the rest
  const [narrow, wide] = above.xs.at(-1)! < below.xs.at(-1)! ? [above.xs, below.xs] : [below.xs, above.xs];
  const right = narrow.at(-1)!;
  if (Math.abs(above.xs[0]! - below.xs[0]!) > same || !wide.some((x) => Math.abs(x - right) <= same)) return undefined;
  const xs: number[] = [];
  for (const x of [...above.xs, ...below.xs].sort((one, other) => one - other)) {
    if (xs.length === 0 || x - xs[xs.length - 1]! > same) xs.push(x);
  }
  const first = regrid(above, xs, 0);
  const second = regrid(below, xs, above.rows);
  return {
    top: above.top, bottom: below.bottom, xs, rows: above.rows + below.rows,
    cells: joinSplitRow([...first, ...second], above.rows), unplaced: [...above.unplaced, ...below.unplaced],
  };
}

/** Tables without borders are one where each column of the second stands under exactly its own column of the first. */
function joinLoose(above: PageTable, below: PageTable): PageTable | undefined {
  const [one, other] = [above.columns, below.columns];
  if (!one || !other || one.length !== other.length) return undefined;
  const fits = other.every((column, at) =>
    one.every((each, index) => (column.left <= each.right && column.right >= each.left) === (at === index)));
  if (!fits) return undefined;
  const cells = [...above.cells, ...below.cells.map((cell) => ({ ...cell, row: cell.row + above.rows }))];
  return { ...above, bottom: below.bottom, rows: above.rows + below.rows, cells, unplaced: [...above.unplaced, ...below.unplaced] };
}

function regrid({ xs: own, cells }: PageTable, xs: readonly number[], down: number): TextCell[] {
  const columnOf = own.map((x) => xs.findIndex((each) => Math.abs(each - x) <= same));
  return cells.map((cell) => {
    const [from, to] = [columnOf[cell.column]!, columnOf[cell.column + cell.columns]!];
    return { ...cell, row: cell.row + down, column: from, columns: Math.max(1, to - from) };
  });
}

/**
 * A row that the page break cuts in two: the label goes on below, the numbers stand in one of the halves. Only where the label
 * above has its ordinal, the one below has none, and not more than one half holds numbers.
 */
function joinSplitRow(cells: readonly TextCell[], row: number): readonly TextCell[] {
  const filled = (at: number): TextCell[] =>
    cells.filter((cell) => cell.row === at && cell.rows === 1 && cell.text !== '').sort((one, other) => one.column - other.column);
  const isNumber = ({ text }: TextCell): boolean => /^[0-9]/.test(text) && !ordinal.test(text);
  const [upper, lower] = [filled(row - 1), filled(row)];
  const label = upper.filter((cell) => !isNumber(cell)).at(-1);
  const rest = lower.filter((cell) => !isNumber(cell));
  const going = rest[0];
  const halves = [upper, lower].filter((half) => half.some(isNumber)).length;
  if (!label || !going || rest.length !== 1 || halves !== 1 || label.column !== going.column) return cells;
  if (!ordinal.test(label.text) || ordinal.test(going.text)) return cells;
  const moved = new Map<TextCell, TextCell>([[label, { ...label, text: label.text + going.text }], [going, { ...going, text: '' }]]);
  for (const cell of lower.filter(isNumber)) {
    const over = cells.find((one) =>
      one.row === row - 1 && one.column === cell.column && one.columns === cell.columns && one.rows === 1 && one.text === '');
    if (!over) return cells;
    moved.set(over, { ...over, text: cell.text, ...(cell.unread ? { unread: cell.unread } : {}) });
    moved.set(cell, { ...cell, text: '' });
  }
  return cells.map((cell) => moved.get(cell) ?? cell);
}
