import type { FigureKey, Form } from '../../form/types.js';
import { keystroke } from './keystrokes.js';
import { spotsOf } from './neighbours.js';
import type { Change, KnownFigures, OneCellSlip, Slip } from './types.js';

/** Longest run of cells that is looked at for values one cell off; a run may hold cells that keep their value. */
const longestRun = 8;

/** A slip that would explain some of the changes. */
export interface Explanation {
  readonly changes: readonly Change[];
  readonly slip: Slip;
}

/** Totals of the form: figures that an equation holds alone on its right side, and the other side. */
export type Totals = ReadonlyMap<FigureKey, readonly (readonly FigureKey[])[]>;

export function totalsOf(form: Form): Totals {
  const totals = new Map<FigureKey, (readonly FigureKey[])[]>();
  for (const { left, right } of form.equations) {
    const [total] = right;
    if (right.length === 1) totals.set(total!, [...(totals.get(total!) ?? []), left]);
  }
  return totals;
}

type OverTwo = WithoutAcross<Extract<Slip, { kind: 'moved' | 'exchanged' | 'split' }>>;
type WithoutAcross<One> = One extends unknown ? Omit<One, 'across'> : never;

export function oneCellSlip(change: Change, changes: readonly Change[], figures: KnownFigures, totals: Totals): OneCellSlip | undefined {
  const { figure, from, to } = change;
  if (to === null) return undefined;
  const sums = totals.get(figure);
  if (from === 0) return sums ? 'totalLeftAtZero' : 'partLeftAtZero';
  const key = keystroke(from, to);
  if (key || !sums) return key;
  const followed = sums.some((parts) =>
    changes.some((other) => parts.includes(other.figure)) && parts.reduce((sum, part) => sum + (figures[part] ?? NaN), 0) === from);
  return followed ? 'totalFollows' : undefined;
}

/** Slips over several of the changed cells: values that stand in a neighbouring cell. */
export function slipsOverCells(form: Form, changes: readonly Change[], figures: KnownFigures): Explanation[] {
  const byFigure = new Map(changes.map((change) => [change.figure, change]));
  const typed = (figure: FigureKey): number | null | undefined => figures[figure];
  const meant = (figure: FigureKey): number | null | undefined => (byFigure.has(figure) ? byFigure.get(figure)!.to : figures[figure]);
  const found: Explanation[] = [];
  for (const { figure: first } of changes) {
    for (const { line, at } of spotsOf(form).get(first)!) {
      for (const [between, last] of line.figures.slice(at + 1, at + longestRun).entries()) {
        if (!byFigure.has(last)) continue;
        const run = line.figures.slice(at, at + between + 2);
        const changed = run.flatMap((figure) => byFigure.get(figure) ?? []);
        const slip = between === 0
          ? overTwo(first, last)
          : isShifted(run) || isShifted([...run].reverse()) ? { kind: 'shifted' as const, figures: run } : undefined;
        if (slip) found.push({ changes: changed, slip: { ...slip, across: line.across } });
      }
    }
  }
  return found;

  function overTwo(one: FigureKey, other: FigureKey): OverTwo | undefined {
    const to = meant(other) === 0 ? one : meant(one) === 0 ? other : undefined;
    if (to && meant(to) === joined(typed(one), typed(other))) return { kind: 'split', figures: [one, other], to };
    if (typed(one) !== meant(other) || typed(other) !== meant(one)) return undefined;
    if (typed(one) === 0) return { kind: 'moved', from: other, to: one };
    return typed(other) === 0 ? { kind: 'moved', from: one, to: other } : { kind: 'exchanged', figures: [one, other] };
  }

  /** Each value belongs one cell earlier in the run; the first holds 0, and 0 belongs in the last. */
  function isShifted(run: readonly FigureKey[]): boolean {
    return typed(run[0]!) === 0 && meant(run[run.length - 1]!) === 0
      && run.every((figure, at) => at === 0 || typed(figure) === meant(run[at - 1]!));
  }
}

/** 21 of 2 and 1; undefined where one of them is 0 or not known, so that nothing is split. */
function joined(first: number | null | undefined, second: number | null | undefined): number | undefined {
  return first && second ? Number(`${first}${second}`) : undefined;
}
