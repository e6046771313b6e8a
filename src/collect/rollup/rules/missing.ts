import { law, levels } from '../../../rules/card.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupMissing = rollupRule({
  id: 'rollup/missing',
  level: levels('error'),
  basis: law('条例第四十九条'),
  title: '名册上有单位没有报',
  checks: '名册上的单位都有年报。没有名册的不检查。',
  why: '缺一个单位，各项合计都偏小，与本级年报比不出结果。',
  remedy: '催报；确实不用报的，从名册里删去。',
  outcome: 'unchecked',
  says: { missing: '{count}个单位未报：{names}。合计里没有它们的数，请催报。' },
  *check({ leftOut }, say) {
    const names = leftOut.filter(({ reason }) => reason === 'missing').map(({ name }) => name);
    if (names.length > 0) yield say.missing({ count: names.length, names: namesIn(names) });
  },
});
