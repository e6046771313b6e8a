import type { Form } from '../../form/types.js';
import { oneCellSlip, slipsOverCells, totalsOf, type Explanation, type Totals } from './slips.js';
import type { Change, KnownFigures, Slip, Suspect } from './types.js';

/** How far each slip is from what people usually do, in steps of a judgement; bench/suspects.ts shows how often it hits. */
const costs: Readonly<Record<Slip['kind'], number>> = {
  totalLeftAtZero: 1,
  totalFollows: 1,
  sign: 1,
  moved: 2,
  exchanged: 2,
  split: 2,
  swappedDigits: 2,
  missingZero: 2,
  extraZero: 2,
  shifted: 3,
  doubledDigit: 3,
  missingDigit: 3,
  neighbouringKey: 3,
  unit: 3,
  extraDigit: 4,
  partLeftAtZero: 4,
  wrongDigit: 5,
};

/** A total is more often added up wrong than a part is typed wrong beyond one keystroke. */
const unexplained = { total: 6, part: 8 };

/** Explains each set by the likeliest slips and puts the likeliest set first; equal sets share a rank. */
export function rankSuspects(form: Form, sets: readonly (readonly Change[])[], figures: KnownFigures): Suspect[] {
  const totals = totalsOf(form);
  const explained = sets.map((changes) => ({ changes, ...explain(form, changes, figures, totals) })).sort((one, other) =>
    one.cost - other.cost);
  return explained.map((suspect) => ({ ...suspect, rank: 1 + explained.findIndex(({ cost }) => cost === suspect.cost) }));
}

interface Why {
  readonly cost: number;
  readonly why: readonly Slip[];
}

/** The cheapest way to explain every change by one slip each, or by a slip over several cells. */
function explain(form: Form, changes: readonly Change[], figures: KnownFigures, totals: Totals): Why {
  const overCells = slipsOverCells(form, changes, figures);
  return cheapest(changes);

  function cheapest(left: readonly Change[]): Why {
    const [first] = left;
    if (!first) return { cost: 0, why: [] };
    const candidates: Explanation[] = overCells.filter((one) =>
      one.changes.includes(first) && one.changes.every((change) => left.includes(change)));
    const alone = oneCell(first);
    let best = withRest(alone.cost, alone.why, left.slice(1));
    for (const { changes: own, slip } of candidates) {
      const other = withRest(costs[slip.kind] * 2, [slip], left.filter((change) => !own.includes(change)));
      if (other.cost < best.cost) best = other;
    }
    return best;
  }

  function withRest(cost: number, why: readonly Slip[], rest: readonly Change[]): Why {
    const after = cheapest(rest);
    return { cost: cost + after.cost, why: [...why, ...after.why] };
  }

  /** Costs count double, so that a part can stand half a step behind a total that is as likely. */
  function oneCell(change: Change): Why {
    const kind = oneCellSlip(change, changes, figures, totals);
    const isTotal = totals.has(change.figure);
    if (!kind) return { cost: 2 * (isTotal ? unexplained.total : unexplained.part), why: [] };
    return { cost: 2 * costs[kind] + (isTotal ? 0 : 1), why: [{ kind, figure: change.figure }] };
  }
}
