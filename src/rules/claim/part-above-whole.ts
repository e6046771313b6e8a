import type { Claim } from '../../narrative/read/claims.js';
import type { Frame } from '../../narrative/read/frame.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { placesOf, valuesOf, withSides } from './claim-rule.js';

/** One part alone is no list: claim/list-sum adds those up. */
export function isPartOfWhole({ frame }: Pick<Claim, 'frame'>): boolean {
  return frame.kind === 'sum' && frame.parts!.length === 1;
}

export const claimPartAboveWhole = rule({
  id: 'claim/part-above-whole',
  level: levels('error'),
  basis: printedForm('总数里的一部分不会比总数多'),
  title: '正文里“其中”的数大于总数',
  checks: '正文先写总数，再用“其中”、括号写一部分的，这一部分不应大于总数。两个数里有一个与表不符的，由核对数字的规则说。',
  why: '两个数有一处错，或者“其中”说的是另一个总数。',
  remedy: '核对两个数；含上年结转的，写明总数含结转。',
  says: '{at}“{quote}”，其中的{part}大于总数{said}。请核对正文。',
  *check(context, say) {
    const claims = context.claims();
    const broken = new Set(claims.flatMap((claim) =>
      (claim.outcome === 'broken' && claim.frame.kind !== 'sum' ? [spanOf(claim, claim.frame)] : [])));
    for (const claim of claims) {
      if (!isPartOfWhole(claim) || claim.outcome !== 'broken') continue;
      const { of, parts } = claim.frame;
      if ([of!, parts![0]!].some((frame) => broken.has(spanOf(claim, frame)))) continue;
      const { at, quote, said, shown: part } = valuesOf(context, claim);
      yield withSides(claim, say(undefined, [], { at, quote, said, part }, placesOf(context.report, claim, [])));
    }
  },
});

const spanOf = ({ place }: Pick<Claim, 'place'>, { amount }: Frame): string => `${place.section} ${amount?.start}`;
