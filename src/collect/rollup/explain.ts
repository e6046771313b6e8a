import { keystroke } from '../../check/suspects/keystrokes.js';
import { slipWords } from '../../check/suspects/words.js';
import type { FigureKey } from '../../form/types.js';
import { totalsOf } from '../figures.js';
import { rollupForm, rounded, type LeftOut, type Row } from './rows.js';

/** A figure of the government's own report that is not what the bodies add up to. */
export interface Difference {
  readonly figure: FigureKey;
  /** Its place in form order. */
  readonly at: number;
  readonly own: number;
  readonly sum: number;
  /** Own less sum. */
  readonly by: number;
}

/** A sum that is null, since none of the bodies has a number there, is not known and held against nothing. */
export function differencesOf(
  own: Readonly<Record<FigureKey, number | null>>, sums: Readonly<Record<FigureKey, number | null>>,
): Difference[] {
  return rollupForm.figures.flatMap(({ key }, at): Difference[] => {
    const [value, sum] = [own[key], sums[key]];
    if (typeof value !== 'number' || typeof sum !== 'number') return [];
    const by = rounded(value - sum);
    return by === 0 ? [] : [{ figure: key, at, own: value, sum, by }];
  });
}

/** What explains all differences at once; several that do are all given. */
export type Explanation =
  | { readonly kind: 'omitted' | 'twice' | 'included'; readonly names: readonly string[] }
  | { readonly kind: 'cell'; readonly figure: FigureKey; readonly by: number; readonly causes: readonly Cause[] };

/** One cell of one body: what it holds, and what the own report must have taken for it. */
export interface Cause {
  readonly name: string;
  readonly value: number;
  readonly taken: number;
  readonly why: string;
}

/** One body, one body counted twice, one that is left out here, or one cell of one body; undefined where none of these does. */
export function explain(differences: readonly Difference[], rows: readonly Row[], leftOut: readonly LeftOut[]): Explanation | undefined {
  if (differences.length === 0) return undefined;
  const by = new Float64Array(rollupForm.figures.length);
  for (const difference of differences) by[difference.at] = difference.by;
  const is = (sign: 1 | -1) => ({ values }: Row): boolean => by.every((one, at) => (values[at] || 0) * sign === one);
  const twice = rows.filter(is(1));
  if (twice.length > 0) return { kind: 'twice', names: twice.map(({ name }) => name) };
  const included = leftOut.flatMap(({ row }) => (row && is(1)(row) ? [row.name] : []));
  if (included.length > 0) return { kind: 'included', names: included };
  const omitted = rows.filter(is(-1));
  if (omitted.length > 0) return { kind: 'omitted', names: omitted.map(({ name }) => name) };
  return oneCell(differences, rows);
}

/** The same difference in one typed figure and in nothing but totals beside it. */
function oneCell(differences: readonly Difference[], rows: readonly Row[]): Explanation | undefined {
  const totals = totalsOf(rollupForm);
  const typed = differences.filter(({ figure }) => !totals.has(figure));
  const first = typed[0] ?? differences[0]!;
  if (typed.length > 1 || differences.some(({ by }) => by !== first.by)) return undefined;
  // in more cells than the totals of its row and column it is more than one cell
  if (differences.length > 4) return undefined;
  const { at, figure, by } = first;
  const causes = rows.flatMap((row): Cause[] => {
    const value = row.values[at]!;
    const taken = rounded(value + by);
    // of a blank it is no number
    if (!(taken >= 0)) return [];
    const why = reasonOf(row, figure, value, taken, by);
    return why === undefined ? [] : [{ name: row.name, value, taken, why }];
  });
  const proven = causes.filter(({ why }) => why === ownWords);
  return causes.length === 0 ? undefined : { kind: 'cell', figure, by, causes: proven.length > 0 ? proven : causes };
}

const ownWords = '它自己的勾稽关系也说明这一格填错了';

function reasonOf({ suspects }: Row, figure: FigureKey, value: number, taken: number, by: number): string | undefined {
  const suspected = suspects.some(({ changes }) => changes.some((change) => change.figure === figure && change.to === taken));
  if (suspected) return ownWords;
  if (by === -value) return '这一格漏计了';
  if (by === value) return '这一格多计了一次';
  const slip = keystroke(taken, value);
  return slip && slipWords({ kind: slip, figure });
}
