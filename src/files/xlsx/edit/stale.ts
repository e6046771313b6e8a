import { applySplices, withAttribute, type Splice } from '../../ooxml/xml/splice.js';
import { indexCells, type CellSpan } from './cell-index.js';

/** Takes the stored results out of formula cells: nobody reads a total that no longer holds. `keep` names cells whose result is known. */
export function dropResults(text: string, part: string, keep: (row: number, column: number) => boolean): string {
  const index = indexCells(text, part);
  const cells = index.rows.flatMap((row) => row.cells);
  const arrays = cells.flatMap(({ formula }) => (formula?.area && formula.area.rows * formula.area.columns > 1 ? [formula.area] : []));
  const filled = ({ row, column }: CellSpan): boolean =>
    arrays.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
  const splices = cells
    .filter((cell) => cell.values.length > 0 && !keep(cell.row, cell.column) && (cell.formula !== undefined || filled(cell)))
    .flatMap((cell): Splice[] => {
      const tag = text.slice(cell.start, cell.openEnd);
      return [
        { start: cell.start, end: cell.openEnd, text: withAttribute(tag, 't', undefined) },
        ...cell.values.map(({ start, end }) => ({ start, end, text: '' })),
      ];
    });
  return splices.length === 0 ? text : applySplices(text, splices);
}

/** A quick look, so that sheets without formulas are not indexed. May say yes for nothing. */
export function mayHoldFormulas(text: string): boolean {
  return /<(?:[^\s<>:]+:)?f[\s/>]/.test(text);
}
