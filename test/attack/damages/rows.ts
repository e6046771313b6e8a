import { currentForm, figureOf } from '../../../src/form/index.js';
import { keysIn, emptyCell, placed, textOf, type AttackTable, type Cell, type PlacedCell } from '../model.js';
import { figureRows, oneOf, withTable, type Damage, type Damaged } from './damage.js';

const isCrossed = ({ key }: AttackTable): boolean => key === 'applications';
const isNamedAtLeft = ({ key }: AttackTable): boolean => key !== 'disputes';

/** The cells that make up a row of figures: its own name and its numbers, without the names of groups that begin there. */
const ownPart = (cells: readonly Cell[]): number => cells.findIndex(({ figures }) => figures.length > 0) - 1;

/** Pairs of rows of figures that stand one below the other, each with a name. */
function neighbours(rows: AttackTable['rows']): number[] {
  return rows.flatMap((cells, row) => {
    const below = rows[row + 1];
    return below && ownPart(cells) >= 0 && ownPart(below) >= 0
      && width(cells.slice(ownPart(cells))) === width(below.slice(ownPart(below))) ? [row] : [];
  });
}

const width = (cells: readonly Cell[]): number => cells.reduce((sum, { columns }) => sum + columns, 0);

/** What is done to two rows with names, one below the other. */
function pairOfRows(change: (rows: AttackTable['rows'], upper: number) => AttackTable['rows'], isRead: boolean): Damage['apply'] {
  return (model, pick) => {
    const spots = model.tables.flatMap((table, at) => (isNamedAtLeft(table) ? neighbours(table.rows).map((row) => ({ at, row })) : []));
    const spot = oneOf(spots, pick);
    if (!spot) return undefined;
    const table = model.tables[spot.at]!;
    return {
      model: withTable(model, spot.at, { ...table, rows: change(table.rows, spot.row) }),
      unsure: isRead ? [] : keysIn([...table.rows[spot.row]!, ...table.rows[spot.row + 1]!]),
    };
  };
}

function exchanged(rows: AttackTable['rows'], at: number): AttackTable['rows'] {
  const [upper, lower] = [rows[at]!, rows[at + 1]!];
  const [first, second] = [ownPart(upper), ownPart(lower)];
  return rows.toSpliced(at, 2, [...upper.slice(0, first), ...lower.slice(second)], [...lower.slice(0, second), ...upper.slice(first)]);
}

/** Each cell of the lower row goes into the one above it, on a line of its own. */
function mergedDown(rows: AttackTable['rows'], at: number): AttackTable['rows'] {
  const [upper, lower] = [rows[at]!, rows[at + 1]!];
  const start = ownPart(upper);
  const own = lower.slice(ownPart(lower));
  return withoutRow(rows.with(at, upper.map((cell, index): Cell => {
    const other = index < start ? undefined : own[index - start];
    return other ? { ...cell, runs: [...cell.runs, { text: '\n' }, ...other.runs], figures: [...cell.figures, ...other.figures] } : cell;
  })), at + 1);
}

/** As an editor takes a row out: spans over it shrink, and the name of a group that begins in it goes to the next row. */
function withoutRow(rows: AttackTable['rows'], at: number): AttackTable['rows'] {
  const goOn = rows[at]!.filter((cell) => cell.rows > 1).map((cell): Cell => ({ ...cell, rows: cell.rows - 1 }));
  return rows.flatMap((own, row) => {
    if (row === at) return [];
    if (row === at + 1) return [[...goOn, ...own]];
    return [own.map((cell) => (row < at && row + cell.rows > at ? { ...cell, rows: cell.rows - 1 } : cell))];
  });
}

/** In two, spans that cross the cut going on below in empty cells. */
function cut(rows: AttackTable['rows'], at: number, goesOn: boolean): [AttackTable['rows'], AttackTable['rows']] {
  const crossing = placed(rows).filter(({ row, rows: height }) => row < at && row + height > at);
  const upper = rows.slice(0, at).map((cells, row) => cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, at - row) })));
  const first = goesOn ? crossing.map(({ row, rows: height, columns }) => emptyCell(row + height - at, columns)) : [];
  return [upper, [[...first, ...rows[at]!], ...rows.slice(at + 1)]];
}

function cutSomewhere(join: (table: AttackTable, upper: AttackTable['rows'], lower: AttackTable['rows']) => AttackTable[], goesOn = true): Damage['apply'] {
  return (model, pick): Damaged | undefined => {
    const spot = oneOf(figureRows(model, isCrossed).filter(({ row }) => row > 3), pick);
    if (!spot) return undefined;
    const table = model.tables[spot.table]!;
    return { model: withTable(model, spot.table, ...join(table, ...cut(table.rows, spot.row, goesOn))) };
  };
}

/** Where rows are shifted, it would take numbers of other columns, and parts of names: cells dropped here and there. */
function isOneColumn(cells: readonly PlacedCell[], column: number): boolean {
  const numbers = cells.filter(({ figures }) => figures.length > 0);
  const own = numbers.filter((cell) => cell.column === column);
  const names = new Set(keysIn(own).map((key) => figureOf(currentForm, key).columnPath.at(-1)));
  const head = cells.findLast((cell) => cell.role === 'head' && cell.column === column && cell.columns === 1);
  const isWhole = numbers.every(({ row }) => own.some((cell) => cell.row === row));
  return isWhole && names.size === 1 && head !== undefined && names.has(textOf(head));
}

const headOf = ({ rows }: AttackTable): AttackTable['rows'] => rows.slice(0, 3);
const rest = ({ key }: AttackTable, rows: AttackTable['rows']): AttackTable => ({ key, rows });

export const rowDamages: readonly Damage[] = [
  { name: 'row dropped', of: 'shape',
    apply(model, pick) {
      const spot = oneOf(figureRows(model), pick);
      if (!spot) return undefined;
      const table = model.tables[spot.table]!;
      return { model: withTable(model, spot.table, { ...table, rows: withoutRow(table.rows, spot.row) }) };
    } },
  { name: 'column dropped', of: 'shape',
    apply(model, pick) {
      const at = model.tables.findIndex(isCrossed);
      const table = model.tables[at]!;
      const cells = placed(table.rows);
      const column = oneOf([...new Set(cells.filter(({ figures }) => figures.length > 0).map((cell) => cell.column))].filter((one) =>
        isOneColumn(cells, one)), pick);
      if (column === undefined) return undefined;
      const rows = table.rows.map((own, row) => own.flatMap((cell, index) => {
        const where = cells.filter((one) => one.row === row)[index]!;
        if (where.column > column || where.column + cell.columns <= column) return [cell];
        return cell.columns === 1 ? [] : [{ ...cell, columns: cell.columns - 1 }];
      }));
      return { model: withTable(model, at, { ...table, rows }), uncounted: keysIn(rows.flat()) };
    } },
  { name: 'two rows merged into one', of: 'shape', formats: ['html', 'docx', 'xlsx', 'pdf'],
    apply: pairOfRows(mergedDown, false) },
  { name: 'two rows exchanged', of: 'shape', apply: pairOfRows(exchanged, true) },
  { name: 'head repeated in the middle', of: 'shape',
    apply: cutSomewhere((table, upper, lower) => [{ ...table, rows: [...upper, ...headOf(table), ...lower] }]) },
  { name: 'cut at a page', of: 'shape', apply: cutSomewhere((table, upper, lower) => [{ ...table, rows: upper }, rest(table, lower)]) },
  { name: 'cut at a page, head repeated', of: 'shape',
    apply: cutSomewhere((table, upper, lower) => [{ ...table, rows: upper }, rest(table, [...headOf(table), ...lower])]) },
  { name: 'cut at a page, spans lost below', of: 'shape', formats: ['html', 'docx', 'markdown', 'pipes', 'tightPipes', 'tabs'],
    apply: cutSomewhere((table, upper, lower) => [{ ...table, rows: upper }, rest(table, lower)], false) },
];
