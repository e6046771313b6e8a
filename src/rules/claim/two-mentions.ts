import type { Claim } from '../../narrative/read/claims.js';
import { objects } from '../../narrative/read/lexicon/meanings.js';
import { figuresName } from '../../narrative/read/tables.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { figuresOf, placesOf, tableOf, withSides, valuesOf } from './claim-rule.js';
import { isExact } from './kinds.js';
import { placeWords } from './words.js';

export const claimTwoMentions = rule({
  id: 'claim/two-mentions',
  level: levels('warning'),
  basis: printedForm('同一份年报里，同一个数应当一致'),
  title: '正文前后两处写的数不一致',
  checks: '正文两处说的是表里同一个数，写的却不一样。',
  why: '至少有一处错，多半是改了一处忘了另一处。',
  remedy: '照表里的数，把两处改成一致。',
  says: '{at}“{quote}”，{before}写的却是{first}。请核对{where}，改成一致。',
  *check(context, say) {
    const first = new Map<string, Claim>();
    for (const claim of context.claims()) {
      if (claim.frame.kind !== 'number' || claim.frame.other !== undefined || !claim.frame.sure || !isExact(claim)) continue;
      // 规范性文件14件, 规范性文件133件: made and in force
      const isEither = claim.accepts.length > 1 && claim.frame.named.some(({ object }) => objects[object] === 'disclosure');
      if (isEither) continue;
      const name = figuresName(claim.frame);
      const before = first.get(name);
      if (!before) first.set(name, claim);
      if (!before || before.frame.amount!.value === claim.frame.amount!.value) continue;
      const figures = figuresOf(context, claim);
      const { at, quote } = valuesOf(context, claim);
      yield withSides(claim, say(tableOf(context.form, figures), figures, {
        at, quote, before: placeWords(context.form, before), first: before.frame.amount!.value,
      }, placesOf(context.report, claim, figures)));
    }
  },
});
