import { emptyCell, keysIn, type AttackTable, type Cell, type Model } from '../model.js';
import { cellAt, oneOf, rowAt, spotsOf, withCell, withTable, type Damage, type Damaged } from './damage.js';
import type { FormatName } from '../formats/index.js';

const spanned: readonly FormatName[] = ['html', 'docx', 'xlsx', 'markdown', 'pipes', 'tightPipes', 'tabs'];
const merged: readonly FormatName[] = ['html', 'docx', 'xlsx'];

const isTall = ({ rows }: Cell): boolean => rows > 1;
const isWide = ({ columns, figures }: Cell): boolean => columns > 1 && figures.length === 0;

const keysOf = (table: AttackTable): string[] => keysIn(table.rows.flat());

/** Rows below move to the left; each row keeps its own name and all its numbers. */
function rowspanLost(model: Model, at: number, which: (cell: Cell) => boolean): Damaged {
  const table = model.tables[at]!;
  const rows = table.rows.map((cells) => cells.map((cell) => (which(cell) ? { ...cell, rows: 1 } : cell)));
  // 表四 has no row names to go by: all its figures hang on its head
  return { model: withTable(model, at, { ...table, rows }), unsure: table.key === 'disputes' ? keysOf(table) : [] };
}

export const spanDamages: readonly Damage[] = [
  { name: 'every rowspan lost', of: 'shape', formats: spanned,
    apply(model, pick) {
      const at = oneOf([...new Set(spotsOf(model, isTall).map(({ table }) => table))], pick);
      return at === undefined ? undefined : rowspanLost(model, at, isTall);
    } },
  { name: 'one rowspan lost', of: 'shape', formats: spanned,
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, isTall), pick);
      return spot && rowspanLost(model, spot.table, (cell) => cell === cellAt(model, spot));
    } },
  { name: 'every span replaced by empty cells', of: 'shape', formats: merged,
    apply(model) {
      return { model: { ...model, tables: model.tables.map((table) => ({ ...table, rows: unmerged(table.rows) })) } };
    } },
  { name: 'one colspan lost', of: 'shape', formats: spanned,
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, (cell) => isWide(cell) && cell.role !== 'corner'), pick);
      if (!spot) return undefined;
      const cell = cellAt(model, spot);
      return {
        model: withCell(model, spot, { ...cell, columns: 1 }),
        unsure: cell.role === 'label' ? keysIn(rowAt(model, spot)) : keysOf(model.tables[spot.table]!),
      };
    } },
  { name: 'one rowspan too long', of: 'shape', formats: spanned,
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, (cell) => cell.role === 'label'), pick);
      if (!spot) return undefined;
      const cell = cellAt(model, spot);
      const below = model.tables[spot.table]!.rows[spot.row + cell.rows];
      return { model: withCell(model, spot, { ...cell, rows: cell.rows + 1 }), unsure: below ? keysIn(below) : [] };
    } },
];

/** Each span of one cell and empty ones. */
function unmerged(rows: AttackTable['rows']): Cell[][] {
  const out: Cell[][] = rows.map(() => []);
  const taken = rows.map(() => new Map<number, Cell>());
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]!.has(column)) column++;
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.columns; right++) {
          taken[row + down]!.set(column + right, down + right === 0 ? { ...cell, rows: 1, columns: 1 } : emptyCell());
        }
      }
    }
    out[row] = [...taken[row]!].sort(([one], [other]) => one - other).map(([, cell]) => cell);
  });
  return out;
}
