import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';
import { otherMatters } from '../../narrative/read/lexicon/meanings.js';
import { figuresOf, placesOf, tableOf, withSides, valuesOf } from './claim-rule.js';

export const claimNarrower = rule({
  id: 'claim/narrower',
  level: levels('info'),
  basis: heuristic('正文可以只说一部分单位、渠道或者申请'),
  title: '正文只说了其中一部分',
  checks: '正文的数只是本级、某个部门、某种渠道或者某类申请的，与表里全部的数不同。',
  why: '口径不同不是错，但读者容易误会。',
  remedy: '最好同时写明全部的数。',
  says: '{at}“{quote}”{why}，表里全部是{shown}。请看{where}。',
  *check(context, say) {
    for (const claim of context.claims()) {
      const { other, kind } = claim.frame;
      if (claim.outcome !== 'apart' || kind !== 'number' || !['narrowBody', 'channel', 'subject'].includes(other ?? '')) continue;
      if (claim.expected.length === 0 || claim.expected.some(({ low, high }) => low !== high)) continue;
      const figures = figuresOf(context, claim);
      const { at, quote, shown } = valuesOf(context, claim);
      yield withSides(claim, say(tableOf(context.form, figures), figures, {
        at, quote, shown, why: otherMatters[other!],
      }, placesOf(context.report, claim, figures)));
    }
  },
});
