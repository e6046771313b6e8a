import { levels, printedForm } from '../../../rules/card.js';
import { isLoose } from '../../../rules/claim/kinds.js';
import { figuresOf, quoteOf, sidesOf, tableOf } from '../../../rules/claim/claim-rule.js';
import { placeWords, shownWords } from '../../../rules/claim/words.js';
import { rollupForm } from '../rows.js';
import { rollupRule } from '../rule.js';

export const rollupTextTotal = rollupRule({
  id: 'rollup/text-total',
  level: levels('error'),
  basis: printedForm('正文与三张表是同一份年报，数字应当一致'),
  title: '本级年报的正文与各单位合计不符',
  checks: '本级年报正文里写明的件数、份数、金额，以及“没有”一类的说法，与各单位合计比较。与它自己的表相同、只是表与合计不同的，由另外的规则说。要有本级年报（--own）才能检查。',
  why: '正文的数多半是早先汇总的，各单位后来改过，表跟着改了，正文没有改。',
  remedy: '以各单位合计为准，改正文；合计不对的，先改合计。',
  outcome: 'fail',
  says: { differs: '本级年报正文{at}“{quote}”，各单位合计是{shown}。请核对，改正文或改汇总。' },
  *check({ claims }, say) {
    for (const claim of claims) {
      const { outcome, frame, place } = claim;
      const isPlain = (frame.kind === 'number' || frame.kind === 'zero') && !isLoose(claim);
      if (outcome !== 'broken' || !isPlain) continue;
      const figures = figuresOf({ form: rollupForm }, claim);
      const [table, compared] = [tableOf(rollupForm, figures), sidesOf(claim)];
      yield say.differs({ at: placeWords(rollupForm, claim), quote: quoteOf(claim), shown: shownWords(claim) }, {
        place, figures, table, compared,
      });
    }
  },
});
