import type { Frame } from './frame.js';
import { all, zero } from './judge-none.js';
import { change, share } from './judge-ratio.js';
import { sumOf } from './listed.js';
import { among, plain, type Judgement } from './judgement.js';
import type { Tables } from './tables.js';
import type { Range } from './values.js';

/** Compares what the text says with the figures. */
export function judge(frame: Frame, tables: Tables): Judgement {
  const found = judged(frame, tables);
  if (frame.kind !== 'sum' && frame.other !== undefined && found.outcome !== 'holds') return { ...found, outcome: 'apart' };
  // a whole table that is not there is a finding of its own
  const isAbsent = found.lacks.length > 0 && found.lacks.every((key) => key !== 'lastYear' && tables.isAbsent(key));
  if (found.outcome === 'undecided' && isAbsent) return { ...found, outcome: 'apart', frame: { ...frame, other: 'notAtHand' } };
  if (!frame.sure && found.outcome === 'broken') return { ...found, outcome: 'unread' };
  return found;
}

function judged(frame: Frame, tables: Tables): Judgement {
  switch (frame.kind) {
    case 'other': return plain(frame, 'apart');
    case 'unread': return plain(frame, 'unread');
    case 'number': return number(frame, tables);
    case 'zero': return zero(frame, tables);
    case 'all': return all(frame, tables);
    case 'share': return share(frame, tables);
    case 'change': return change(frame, tables);
    case 'sum': return listed(frame);
  }
}

function number(frame: Frame, tables: Tables): Judgement {
  const accepts = tables.acceptsOf(frame);
  if (accepts.length === 0) return plain({ ...frame, other: 'notPrinted' }, 'apart');
  const { low, high } = frame.amount!;
  const fits = (range: Range): boolean => range.high >= low && range.low <= high;
  const found = among(frame, accepts, accepts.map((terms) => tables.rangeOf(terms)), fits);
  if (found.outcome !== 'broken' || frame.named.some(({ act }) => act !== 'bare' && act !== 'received' && act !== 'accepted')) return found;
  const closed = tables.acceptsOf({ ...frame, named: frame.named.map((named) => ({ ...named, act: 'closed' as const })) });
  const closedOnly = frame.named.every(({ object }) => object !== 'application') && closed.some((terms) => fits(tables.rangeOf(terms)));
  return closedOnly ? { ...found, closedOnly } : found;
}

/** Numbers of a list that are none of the tables must come to their whole. */
function listed(frame: Frame): Judgement {
  const total = sumOf(frame.parts!);
  const whole = frame.amount!.value;
  const isRight = Math.abs(total - whole) < 1e-6 || (frame.open && total < Math.max(whole, frame.amount!.high));
  return { frame, outcome: isRight ? 'holds' : 'broken', accepts: [], expected: [{ low: total, high: total, unknown: [] }], lacks: [] };
}

export type { Judgement } from './judgement.js';
