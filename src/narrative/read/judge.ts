import type { Amount } from './amounts.js';
import type { Terms } from './accepts.js';
import type { Frame, Named } from './frame.js';
import type { Tables } from './tables.js';
import type { Range } from './values.js';

/** How a claim stands to the tables. */
export type Outcome = 'holds' | 'broken' | 'undecided' | 'apart' | 'unread';

export interface Judgement {
  readonly frame: Frame;
  readonly outcome: Outcome;
  /** What it may be; for a share those above and below the line. */
  readonly accepts: readonly Terms[];
  /** What the tables give, by alternative. */
  readonly expected: readonly Range[];
  /** Keys of figures that are not known, or `lastYear`. */
  readonly lacks: readonly string[];
  /** The number is the total without what is pending. */
  readonly closedOnly?: boolean;
}

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

function plain(frame: Frame, outcome: Outcome): Judgement {
  return { frame, outcome, accepts: [], expected: [], lacks: [] };
}

/** The best of the alternatives: one that holds, else one that may. */
function among(frame: Frame, accepts: readonly Terms[], ranges: readonly Range[], fits: (range: Range) => boolean): Judgement {
  const fitting = ranges.filter(fits);
  const known = fitting.some(({ unknown }) => unknown.length === 0);
  return {
    frame, outcome: known ? 'holds' : fitting.length > 0 ? 'undecided' : 'broken', accepts,
    expected: ranges,
    lacks: known ? [] : [...new Set(fitting.flatMap(({ unknown }) => unknown))],
  };
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

/** Each of the names must be 0. */
function zero(frame: Frame, tables: Tables): Judgement {
  const accepts = frame.named.flatMap((named) => tables.termsOf(named).slice(0, 1));
  return mustBeZero(frame, accepts, tables);
}

function mustBeZero(frame: Frame, accepts: readonly Terms[], tables: Tables): Judgement {
  if (accepts.length === 0) return plain({ ...frame, other: 'notPrinted' }, 'apart');
  const ranges = accepts.map((terms) => tables.rangeOf(terms));
  const broken = accepts.filter((_, index) => ranges[index]!.low > 0 || ranges[index]!.high < 0);
  const open = ranges.filter(({ low, high }) => low !== high);
  return {
    frame, outcome: broken.length > 0 ? 'broken' : open.length > 0 ? 'undecided' : 'holds', accepts: broken.length > 0 ? broken : accepts,
    expected: broken.length > 0 ? ranges.filter(({ low, high }) => low > 0 || high < 0) : ranges,
    lacks: broken.length > 0 ? [] : open.flatMap(({ unknown }) => unknown),
  };
}

const minus = (terms: Terms): Terms => terms.map(([key, sign]) => [key, sign === 1 ? -1 : 1] as const);

/** What must not be there when all came to this; `of` is the number of which all are. */
function restOf(tables: Tables, named: Named, of?: Frame): Terms[] {
  const terms = (act: Named['act'], one = named): Terms[] => tables.termsOf({ ...one, act });
  if (named.column !== undefined) {
    const { column: _column, ...all } = named;
    const [own] = terms('received');
    const [total] = terms('received', all);
    return own && total ? [[...total, ...minus(own)]] : [];
  }
  if (of) {
    const [total] = tables.acceptsOf(of);
    const [own] = terms(named.act);
    return total && own ? [[...total, ...minus(own)]] : [];
  }
  if (named.act === 'closed') return terms('open');
  if (named.object === 'application') {
    const [own] = terms(named.act);
    const [concluded] = terms('closed');
    return own && concluded ? [[...concluded, ...minus(own)]] : [];
  }
  return (['upheld', 'corrected', 'otherResult', 'open'] as const).filter((act) => act !== named.act).flatMap((act) => terms(act));
}

function all(frame: Frame, tables: Tables): Judgement {
  const outcomes = frame.named.length > 1 && frame.named.every(({ object, act }) => object === 'application' && act !== 'closed');
  if (!outcomes) return mustBeZero(frame, frame.named.flatMap((named) => restOf(tables, named, frame.of)), tables);
  // 均为予以公开或部分公开: together they are all
  const rests = frame.named.flatMap((named) => restOf(tables, named, frame.of));
  const [first, ...others] = rests;
  const own = others.flatMap((terms) => terms.filter(([, sign]) => sign < 0));
  return mustBeZero(frame, first ? [[...first, ...own]] : [], tables);
}

/** Numbers of a list that are none of the tables must come to their whole. */
function listed(frame: Frame): Judgement {
  const total = Number(frame.parts!.reduce((sum, { amount }) => sum + amount!.value, 0).toPrecision(12));
  const whole = frame.amount!.value;
  return { frame, outcome: Math.abs(total - whole) < 1e-6 || (frame.open && total < whole) ? 'holds' : 'broken', accepts: [],
    expected: [{ low: total, high: total, unknown: [] }], lacks: [] };
}

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

function share(frame: Frame, tables: Tables): Judgement {
  const above = tables.acceptsOf(frame);
  const below = wholes(frame, tables);
  if (above.length === 0 || below.length === 0) return plain({ ...frame, other: 'notPrinted' }, 'apart');
  const amount = frame.amount!;
  const percent = amount.measure === 'percent';
  const scale = percent ? (amount.unit === '‰' ? 1000 : 100) : 1;
  // half of the last place, or cut off there
  const low = percent && amount.nearness === 'exact' ? amount.low - amount.place / 2 : amount.low;
  const high = percent && amount.nearness === 'exact' ? amount.high + amount.place : amount.high;
  const tops = above.map((terms) => tables.rangeOf(terms));
  const told = frame.of?.amount && frame.of.kind === 'number' ? frame.of.amount.value : undefined;
  if (told !== undefined) tops.push({ low: told, high: told, unknown: [] });
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
function change(frame: Frame, tables: Tables): Judgement {
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
    const by = sign * (now.low - then.low);
    const value = !relative ? by : amount.measure === 'percent' ? (by / then.low) * 100 : by / then.low;
    return { low: value, high: value, unknown };
  });
  const slack = amount.measure === 'percent' ? amount.place : amount.measure === 'times' ? 0.1 : 0;
  const low = amount.low - (relative ? slack / 2 : 0);
  const high = amount.high + (relative ? slack : 0);
  const found = among(frame, accepts, ranges, (range) => range.high >= low - 1e-9 && range.low <= high - (slack > 0 ? 1e-9 : 0));
  return found.outcome === 'undecided' ? { ...found, lacks: found.lacks.length > 0 ? found.lacks : ['lastYear'] } : found;
}
