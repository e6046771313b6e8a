import { formatNames } from '../formats/index.js';
import { emptyCell, keysIn, textOf } from '../model.js';
import { cellAt, figureRows, oneOf, rowAt, spotsOf, withCell, withRow, type Damage } from './damage.js';

/** 表四 has one row of figures; its names stand above each. */
const isNamedAtLeft = ({ key }: { readonly key: string }): boolean => key !== 'disputes';

/** Where a cell has an address, what stands under a name is that name's: no reader could know better. */
const withoutAddresses = formatNames.filter((name) => name !== 'xlsx');

export const cellDamages: readonly Damage[] = [
  { name: 'number cell dropped', of: 'shape', leaves: 'name', moves: 'left', formats: withoutAddresses,
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, ({ figures }) => figures.length > 0), pick);
      return spot && { model: withCell(model, spot), unsure: keysIn(rowAt(model, spot)) };
    } },
  { name: 'number cell emptied', of: 'shape', leaves: 'name',
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, ({ figures }) => figures.length > 0), pick);
      if (!spot) return undefined;
      const cell = cellAt(model, spot);
      return { model: withCell(model, spot, { ...cell, runs: [], figures: [] }), unsure: cell.figures };
    } },
  { name: 'row name dropped', of: 'shape', leaves: 'number',
    apply(model, pick) {
      // （六）其他处理 with numbers of its own is how the form of 2019 prints it
      const spots = figureRows(model, isNamedAtLeft).filter((one) => !rowAt(model, one).some((cell) => textOf(cell).startsWith('（六）')));
      const spot = oneOf(spots, pick);
      if (!spot) return undefined;
      const row = rowAt(model, spot);
      const at = row.findIndex(({ figures }) => figures.length > 0) - 1;
      if (at < 0) return undefined;
      const above = model.tables[spot.table]!.rows[spot.row - 1] ?? [];
      return { model: withRow(model, spot, row.toSpliced(at, 1)), unsure: keysIn(row), unnamed: keysIn(row), uncounted: keysIn(above) };
    } },
  { name: 'row shifted to the right by an empty cell', of: 'shape',
    apply(model, pick) {
      const spot = oneOf(figureRows(model), pick);
      return spot && { model: withRow(model, spot, [emptyCell(), ...rowAt(model, spot)]), unsure: keysIn(rowAt(model, spot)) };
    } },
  { name: 'empty cell before a number', of: 'shape', moves: 'right',
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, ({ figures }) => figures.length > 0), pick);
      return spot && { model: withCell(model, spot, emptyCell(), cellAt(model, spot)), unsure: keysIn(rowAt(model, spot)) };
    } },
  { name: 'line between two numbers not drawn', of: 'shape', formats: ['pdf'],
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, ({ figures }) => figures.length > 0), pick);
      return spot && { model: withCell(model, spot, { ...cellAt(model, spot), open: true }), unsure: keysIn(rowAt(model, spot)) };
    } },
];
