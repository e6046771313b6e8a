import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { placesOf, withSides, valuesOf } from './claim-rule.js';
import { isPartOfWhole } from './part-above-whole.js';

export const claimListSum = rule({
  id: 'claim/list-sum',
  level: levels('error'),
  basis: printedForm('列举的各项之和应等于总数'),
  title: '正文列举的各项之和不等于总数',
  checks: '正文先写总数，再用“其中”、括号或者“分别为”逐项列出的，各项之和应等于总数；各项之和大于总数的也算。写明“等”“主要”的，不检查相等。',
  why: '总数和分项有一处错，读者一加就知道。',
  remedy: '逐项核对，重新相加；没有列全的，写明“等”。',
  says: '{at}“{quote}”，列出的各项合计{shown}。请核对正文。',
  *check(context, say) {
    for (const claim of context.claims()) {
      if (claim.frame.kind !== 'sum' || claim.outcome !== 'broken' || isPartOfWhole(claim)) continue;
      const { at, quote, shown } = valuesOf(context, claim);
      yield withSides(claim, say(undefined, [], { at, quote, shown }, placesOf(context.report, claim, [])));
    }
  },
});
