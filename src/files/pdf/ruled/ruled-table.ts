import { textOf } from '../cell-text.js';
import type { Lattice, LatticeCell } from './lattice.js';
import { isAstray, isNumber } from './missing-borders.js';
import type { PageTable } from '../page-table.js';
import { splitAt, type Token } from '../tokens.js';

/** A digit may stand out of its cell by this share of its size. */
const slack = 0.3;

export function isInside({ xs, ys }: Lattice, token: Token): boolean {
  const [x, y] = middleOf(token);
  return x >= xs[0]! && x <= xs[xs.length - 1]! && y >= ys[0]! && y <= ys[ys.length - 1]!;
}

/**
 * Puts tokens into the cells. Where it is not certain which cell a number stands in, neither that cell is read nor a number that
 * it runs into: it reaches over a border, it is printed over another one, or a border that others have is missing.
 */
export function ruledTable(lattice: Lattice, tokens: readonly Token[]): PageTable {
  const { xs, ys, cells } = lattice;
  const inside = new Map<LatticeCell, Token[]>([...new Set(cells.flat())].map((cell) => [cell, []]));
  const dropped = new Set<LatticeCell>();
  const spoilt = new Set<LatticeCell>();
  const unplaced: string[] = [];
  for (const token of tokens.flatMap((each) => splitAt(each, xs))) {
    const [x, y] = middleOf(token);
    const row = cells[stretchOf(ys, y)]!;
    const cell = row[stretchOf(xs, x)]!;
    inside.get(cell)!.push(token);
    const reach = token.size * slack;
    const over = token.left < xs[cell.column]! - reach || token.right > xs[cell.column + cell.columns]! + reach;
    if (cell.broken) dropped.add(cell);
    if (!/[0-9]/.test(token.text) || !(over || token.mixed || cell.broken)) continue;
    dropped.add(cell);
    unplaced.push(token.text);
    for (let column = stretchOf(xs, token.left); column <= stretchOf(xs, token.right); column++) spoilt.add(row[column]!);
  }
  const texts = new Map([...inside].map(([cell, own]) => [cell, textOf(own)]));
  const found = [...texts].filter(([cell, text]) => text !== '' || !cell.open || dropped.has(cell)).map(([cell, text]) => {
    const { row, column, rows, columns, broken } = cell;
    const lost = dropped.has(cell) || (spoilt.has(cell) && (text === '' || isNumber(text)));
    // 0 0（其中修订1件） in two columns: two numbers, the second with a remark
    const hasNumber = isNumber(text) || (columns > 1 && /^[0-9]+\s+[0-9]/.test(text));
    const astray = !lost && hasNumber && isAstray(cell, lattice, texts);
    if (astray) unplaced.push(text);
    const place = { row, column, rows: broken ? 1 : rows, columns: broken ? 1 : columns };
    if (!lost && !astray) return { ...place, text };
    return spoilt.has(cell) || /[0-9]/.test(text) ? { ...place, text: '', unread: 'misaligned' as const } : { ...place, text: '' };
  });
  return { top: ys[0]!, bottom: ys[ys.length - 1]!, xs, rows: ys.length - 1, cells: found, unplaced };
}

/** Digits stand on their base line, and so does the room around them. */
function middleOf({ left, right, y, size }: Token): [number, number] {
  return [(left + right) / 2, y - size * 0.35];
}

/** The stretch between two borders that holds the place; the first or last one for what is outside. */
function stretchOf(borders: readonly number[], place: number): number {
  let at = 0;
  while (at < borders.length - 2 && borders[at + 1]! <= place) at++;
  return at;
}
