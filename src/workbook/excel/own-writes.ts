import type { Area } from '../../grid/grid.js';
import type { CellBlock } from '../port.js';

/** An event that has not come after this long does not come any more. */
const patience = 10_000;

interface Expected {
  readonly sheet: string;
  readonly area: Area;
  readonly values: CellBlock['values'] | undefined;
  readonly until: number;
}

/**
 * What we wrote and have not heard of yet. Needed below ExcelApi 1.14, where an event does not tell who made the change:
 * it is ours when it lies within what we wrote and, as far as it tells the new value, that is the one we wrote.
 */
export class OwnWrites {
  #expected: Expected[] = [];

  /** Returns how to take it back, for a write that failed. Without values, everything within the area counts. */
  expect(sheet: string, area: Area, values?: CellBlock['values']): () => void {
    const expected = { sheet, area, values, until: Date.now() + patience };
    this.#expected.push(expected);
    return () => {
      this.#expected = this.#expected.filter((each) => each !== expected);
    };
  }

  /** `after` is the new value where the event tells it (single cells). */
  isOwn(sheet: string, area: Area, after?: string | number | boolean): boolean {
    this.#expected = this.#expected.filter((each) => each.until > Date.now());
    const match = this.#expected.find((each) => each.sheet === sheet && contains(each.area, area) && mayHaveWritten(each, area, after));
    // a large write comes back as several events; only one for the whole settles it
    if (match && contains(area, match.area)) this.#expected = this.#expected.filter((each) => each !== match);
    return match !== undefined;
  }
}

function contains(outer: Area, inner: Area): boolean {
  return inner.row >= outer.row && inner.row + inner.rows <= outer.row + outer.rows
    && inner.column >= outer.column && inner.column + inner.columns <= outer.column + outer.columns;
}

function mayHaveWritten({ area, values }: Expected, changed: Area, after: string | number | boolean | undefined): boolean {
  if (after === undefined || !values) return true;
  return String(values[changed.row - area.row]?.[changed.column - area.column] ?? '') === String(after);
}
