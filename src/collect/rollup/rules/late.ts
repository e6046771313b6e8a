import { law, levels } from '../../../rules/card.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupLate = rollupRule({
  id: 'rollup/late',
  level: levels('warning'),
  basis: law('条例第四十九条'),
  title: '有单位迟报',
  checks: '文件时间不晚于名册写的截止日期；报了几轮的看最早的一份。名册没有截止日期的不检查。',
  why: '迟报的单位，本级年报按时汇总不了。',
  remedy: '记下来；是复制文件改了时间的，不算。',
  outcome: 'fail',
  says: { late: '{count}个单位迟报：{names}。文件时间是复制时改的，不算。' },
  *check({ bodies }, say) {
    const names = bodies.filter(({ remarks }) => remarks.some(({ kind }) => kind === 'late')).map(({ name }) => name);
    if (names.length > 0) yield say.late({ count: names.length, names: namesIn(names) });
  },
});
