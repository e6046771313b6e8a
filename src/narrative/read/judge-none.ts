import type { Terms } from './accepts.js';
import type { Frame, Named } from './frame.js';
import { blocksOf, finishing, type ObjectName } from './lexicon/meanings.js';
import { plain, type Judgement } from './judgement.js';
import type { Tables } from './tables.js';

/** Each of the names must be 0. */
export function zero(frame: Frame, tables: Tables): Judgement {
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
function restOf(tables: Tables, named: Named, { of, besides = [] }: Pick<Frame, 'of' | 'besides'>): Terms[] {
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
  if (finishing.includes(named.act)) return terms('open');
  if (named.object === 'application') {
    const [own] = terms(named.act);
    const [concluded] = terms('closed');
    return own && concluded ? [[...concluded, ...minus(own)]] : [];
  }
  // all suits are of one kind
  if (named.act === 'bare') return blocksOf['suit']!.filter((block) => block !== named.object).flatMap((block) =>
    terms('bare', { object: block as ObjectName, act: 'bare' }));
  const others = (['upheld', 'corrected', 'otherResult', 'open'] as const).filter((act) => act !== named.act && !besides.includes(act));
  return others.flatMap((act) => terms(act));
}

export function all(frame: Frame, tables: Tables): Judgement {
  const outcomes = frame.named.length > 1 && frame.named.every(({ object, act }) => object === 'application' && !finishing.includes(act));
  if (!outcomes) return mustBeZero(frame, frame.named.flatMap((named) => restOf(tables, named, frame)), tables);
  // 均为予以公开或部分公开: together they are all
  const rests = frame.named.flatMap((named) => restOf(tables, named, frame));
  const [first, ...others] = rests;
  const own = others.flatMap((terms) => terms.filter(([, sign]) => sign < 0));
  return mustBeZero(frame, first ? [[...first, ...own]] : [], tables);
}
