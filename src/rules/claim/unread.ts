import { sentenceOf } from '../../narrative/read/claims.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { placesOf, withSides, valuesOf } from './claim-rule.js';

export const claimUnread = rule({
  id: 'claim/unread',
  level: levels('warning'),
  basis: printedForm('正文的每个数都要有着落：与表相符、不符，或者与表无关'),
  title: '正文有数字没有读懂',
  checks: '正文里的数字，程序认不出说的是表里哪个数，也认不出是别的什么数。',
  why: '没有读懂的不猜，也不当作没有问题。',
  remedy: '人工与表核对；句子说得含混的，改得清楚些。',
  says: {},
  unchecked: { unread: '{at}“{quote}”中的{said}没有读懂。请人工与表核对。' },
  *check(context, say) {
    for (const claim of context.claims()) {
      if (claim.outcome !== 'unread') continue;
      const { at, said } = valuesOf(context, claim);
      const quote = shortSentence(sentenceOf(claim), claim.words);
      yield withSides(claim, say.unread(undefined, [], { at, quote, said }, placesOf(context.report, claim, [])));
    }
  },
});

const around = 18;

/** The words with a little of their sentence on both sides. */
function shortSentence(sentence: string, words: string): string {
  const at = sentence.indexOf(words);
  const [from, to] = [Math.max(0, at - around), Math.min(sentence.length, at + words.length + around)];
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`;
}
