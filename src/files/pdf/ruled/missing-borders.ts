import type { Lattice, LatticeCell } from './lattice.js';

type Texts = ReadonlyMap<LatticeCell, string>;

export function isNumber(text: string): boolean {
  return /[0-9]/.test(text) && !/\p{Script=Han}{2}/u.test(text);
}

/** A number in a cell that is several cells elsewhere in the table: a border is missing, and nobody can say on which side it stood. */
export function isAstray(cell: LatticeCell, lattice: Lattice, texts: Texts): boolean {
  const holdsSeveral = overSeveralNumbers(cell, lattice, texts) || (cell.columns > 1 && /[0-9]\s+[0-9]/.test(texts.get(cell)!));
  return besideSeveralRows(cell, lattice, texts) || (holdsSeveral && !hasOwnHead(cell, lattice, texts));
}

function besideSeveralRows(cell: LatticeCell, { cells }: Lattice, texts: Texts): boolean {
  const begin = (row: number): boolean => cells[row]!.some((other) => other !== cell && other.row === row && texts.get(other) !== '');
  return Array.from({ length: cell.rows }, (_, at) => begin(cell.row + at)).filter(Boolean).length > 1;
}

/** Whether another row has two numbers within the columns of this cell. */
function overSeveralNumbers({ column, columns }: LatticeCell, { cells }: Lattice, texts: Texts): boolean {
  return columns > 1 && cells.some((row) =>
    new Set(row.slice(column, column + columns).filter((other) => other.column >= column && isNumber(texts.get(other)!))).size > 1);
}

/** Whether the words above stand over exactly these columns, as 本年处理决定数量 does over three. */
function hasOwnHead({ row, column, columns }: LatticeCell, { cells }: Lattice, texts: Texts): boolean {
  for (let at = row - 1; at >= 0; at--) {
    const above = cells[at]![column]!;
    if (cells[at]!.some((cell) => isNumber(texts.get(cell)!))) continue;
    const text = texts.get(above)!;
    if (text !== '' && !isNumber(text)) return above.column === column && above.columns === columns;
  }
  return false;
}
