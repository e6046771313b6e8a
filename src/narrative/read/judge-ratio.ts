import type { Amount } from './amount.js';
import type { Terms } from './accepts.js';
import type { Frame, Named } from './frame.js';
import { among, plain, type Judgement } from './judgement.js';
import type { Tables } from './tables.js';
import type { Range } from './values.js';

/** What a share may be of: everything that its object was counted as. */
function wholes(frame: Frame, tables: Tables): Terms[] {
  const [first] = frame.named;
  if (!first) return [];
  const of = (named: Named): Terms[] => tables.termsOf(named);
  if (first.object === 'application') {
    const all = { object: 'application' as const };
    return [...of({ ...all, act: 'closed' }), ...of({ ...all, act: 'bare' })];
  }
  const objects = [...new Set(frame.named.map(({ object }) => object))];
  const wide = objects.length === 1 && (first.object === 'directSuit' || first.object === 'suitAfterReview') ? ['suit' as const] : objects;
  return (['bare', 'closed'] as const).map((act) => wide.flatMap((object) => of({ object, act })[0]
    ?? [])).filter((terms) => terms.length > 0);
}

/** 维持率 where nothing says of which disputes: of each kind, or of all of them. */
export function share(frame: Frame, tables: Tables): Judgement {
  const all = shareOf(frame, tables);
  const objects = frame.joined === 'any' ? [...new Set(frame.named.map(({ object }) => object))] : [];
  if (all.outcome !== 'broken' || objects.length < 2) return all;
  const each = objects.map((own) => shareOf({ ...frame, named: frame.named.filter(({ object }) => object === own) }, tables));
  return each.find(({ outcome }) => outcome !== 'broken') ?? all;
}

function shareOf(frame: Frame, tables: Tables): Judgement {
  const above = tables.acceptsOf(frame);
  const below = wholes(frame, tables);
  if (above.length === 0 || below.length === 0) return plain({ ...frame, other: 'notPrinted' }, 'apart');
  const amount = frame.amount!;
  const percent = amount.measure === 'percent';
  const scale = percent ? (amount.unit === '‰' ? 1000 : 100) : 1;
  // half of the last place, or cut off there
  const low = percent && amount.nearness === 'exact' ? amount.low - amount.place / 2 : amount.low;
  const high = percent && amount.nearness === 'exact' ? amount.high + amount.place : amount.high;
  const told = frame.of?.amount && frame.of.kind === 'number' ? frame.of.amount.value : undefined;
  const all = above.map((terms) => tables.rangeOf(terms));
  // 80件，占80%: of the alternatives the one that the text has chosen
  const chosen = all.filter((range) => range.low === told && range.high === told);
  const tops = chosen.length > 0 ? chosen : told === undefined ? all : [...all, { low: told, high: told, unknown: [] }];
  const ratios = tops.flatMap((top) => below.map((terms) => {
    const whole = tables.rangeOf(terms);
    return {
      low: whole.high > 0 ? (top.low / whole.high) * scale : 0, high: whole.low > 0 ? (top.high / whole.low) * scale : Infinity,
      unknown: [...top.unknown, ...whole.unknown],
    };
  }));
  return among(frame, [...above, ...below], ratios, (range) => range.high >= low - 1e-9 && range.low < high - 1e-9);
}

/** The same as last year. */
const none: Amount = { start: 0, end: 0, value: 0, low: 0, high: 0, measure: 'cases', unit: '', nearness: 'exact', place: 1 };

/** Against the same figures of last year. */
export function change(frame: Frame, tables: Tables): Judgement {
  const accepts = tables.acceptsOf(frame);
  if (accepts.length === 0) return plain({ ...frame, other: 'notPrinted' }, 'apart');
  if (!tables.lastYear) return { ...plain(frame, 'undecided'), accepts, lacks: ['lastYear'] };
  const amount = frame.amount ?? none;
  const relative = amount.measure === 'percent' || amount.measure === 'share' || amount.measure === 'times';
  const sign = frame.direction === 'down' ? -1 : 1;
  const ranges = accepts.map((terms): Range => {
    const now = tables.rangeOf(terms);
    const then = tables.rangeBefore(terms)!;
    const unknown = [...now.unknown, ...then.unknown];
    if (unknown.length > 0) return { low: -Infinity, high: Infinity, unknown };
    if (frame.direction === 'fold') return { low: now.low / then.low, high: now.low / then.low, unknown };
    if (frame.direction === 'was') return { low: then.low, high: then.low, unknown };
    const by = sign * (now.low - then.low);
    const value = !relative ? by : amount.measure === 'percent' ? (by / then.low) * 100 : by / then.low;
    return { low: value, high: value, unknown };
  });
  const slack = amount.measure === 'percent' ? amount.place : amount.measure === 'times' ? 0.1 : 0;
  const low = amount.low - (relative ? slack / 2 : 0);
  const high = amount.high + (relative ? slack : 0);
  // 较上年减少: by any number
  const isBare = !frame.amount && frame.direction !== 'level';
  const found = among(frame, accepts, ranges, (range) => (isBare ? range.high > 0
    : range.high >= low - 1e-9 && range.low <= high - (slack > 0 ? 1e-9 : 0)));
  return found.outcome === 'undecided' ? { ...found, lacks: found.lacks.length > 0 ? found.lacks : ['lastYear'] } : found;
}
