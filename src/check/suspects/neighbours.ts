import type { FigureKey, Form } from '../../form/types.js';
import type { Across } from './types.js';

/** Figures that stand side by side on paper, without a label between. */
export interface Line {
  /** What a step along the line crosses: down a column it goes from row to row. */
  readonly across: Across;
  readonly figures: readonly FigureKey[];
}

export interface Spot {
  readonly line: Line;
  readonly at: number;
}

const known = new WeakMap<Form, ReadonlyMap<FigureKey, readonly Spot[]>>();

/** The lines through each figure, by where the form prints it. */
export function spotsOf(form: Form): ReadonlyMap<FigureKey, readonly Spot[]> {
  const before = known.get(form);
  if (before) return before;
  const spots = new Map<FigureKey, Spot[]>(form.figures.map(({ key }) => [key, []]));
  for (const line of linesOf(form)) line.figures.forEach((figure, at) => spots.get(figure)!.push({ line, at }));
  known.set(form, spots);
  return spots;
}

export function areNeighbours(spots: ReadonlyMap<FigureKey, readonly Spot[]>, one: FigureKey, other: FigureKey): boolean {
  return spots.get(one)!.some((spot) => spots.get(other)!.some(({ line, at }) => line === spot.line && Math.abs(at - spot.at) === 1));
}

function linesOf(form: Form): Line[] {
  return Object.values(form.tables).flatMap(({ cells }) => {
    const placed = cells.flatMap(({ figure, row, column, rows, columns }) =>
      (figure === undefined ? [] : [{ figure, row, column, rows, columns }]));
    const along = (across: Across): Line[] => {
      const [fixed, start, span] = across === 'columns' ? (['row', 'column', 'columns'] as const) : (['column', 'row', 'rows'] as const);
      const lines: FigureKey[][] = [];
      // the form lists them row by row, from left to right, and what sorts equal keeps its order
      const sorted = [...placed].sort((one, other) => one[fixed] - other[fixed]);
      sorted.forEach((cell, index) => {
        const before = sorted[index - 1];
        const continues = before && before[fixed] === cell[fixed] && before[start] + before[span] === cell[start];
        if (continues) lines[lines.length - 1]!.push(cell.figure);
        else lines.push([cell.figure]);
      });
      return lines.map((figures) => ({ across, figures }));
    };
    return [...along('columns'), ...along('rows')];
  });
}
