import { figureOf } from '../../form/index.js';
import type { Equation, FigureKey, Form } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import type { SheetArea } from '../../workbook/port.js';
import { areaOf } from './places.js';

/** One number of an equation, as the opened finding shows it. */
export interface Term {
  readonly figure: FigureKey;
  readonly label: string;
  readonly value: number;
  readonly place?: SheetArea;
}

export interface Side {
  readonly sum: number;
  readonly terms: readonly Term[];
}

/** Both sides of a broken equation with what stands in their cells. */
export function sidesOf(form: Form, report: Report, equation: Equation): { readonly left: Side; readonly right: Side } {
  const side = (keys: readonly FigureKey[]): Side => {
    const terms = keys.map((key): Term => {
      const place = report.places[key];
      const area = place && areaOf(place);
      return { figure: key, label: labelIn(form, equation, key), value: report.figures[key] ?? 0, ...(area ? { place: area } : {}) };
    });
    return { terms, sum: terms.reduce((sum, { value }) => sum + value, 0) };
  };
  return { left: side(equation.left), right: side(equation.right) };
}

/** An equation along a column names its terms by their rows, one along a row by their columns. */
function labelIn(form: Form, { axis }: Equation, key: FigureKey): string {
  const { rowPath, columnPath } = figureOf(form, key);
  const path = axis === 'row' ? columnPath : rowPath;
  return path[path.length - 1]!;
}
