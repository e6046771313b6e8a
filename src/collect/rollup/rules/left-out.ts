import { levels, practice } from '../../../rules/card.js';
import { leftOutWords, type LeftOut } from '../rows.js';
import { namesIn, rollupRule } from '../rule.js';

/** What has a rule of its own, or is as it should be. */
const elsewhere: readonly LeftOut['reason'][] = ['missing', 'nested', 'whole', 'otherYear', 'otherForm'];

export const rollupLeftOut = rollupRule({
  id: 'rollup/left-out',
  level: levels('error'),
  basis: practice('没有读出来的数不能当作0'),
  title: '有单位没有计入汇总',
  checks: '收到的年报都读得出来、检查得了。有数没有读出或空着、因而没能检查的，整个单位不计入。',
  why: '漏一个单位，各项合计都偏小。',
  remedy: '按这个单位的问题改好或重新报送，再汇总一次。',
  outcome: 'unchecked',
  says: { leftOut: '{count}个单位没有计入汇总（{reason}）：{names}。请改好或重新报送后再汇总。' },
  *check({ leftOut }, say) {
    for (const reason of Object.keys(leftOutWords) as LeftOut['reason'][]) {
      const names = elsewhere.includes(reason) ? [] : leftOut.filter((one) => one.reason === reason).map(({ name }) => name);
      if (names.length > 0) yield say.leftOut({ count: names.length, names: namesIn(names), reason: leftOutWords[reason] });
    }
  },
});
