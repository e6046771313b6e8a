import { heuristic, levels } from '../../../rules/card.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupFailing = rollupRule({
  id: 'rollup/failing',
  level: levels('warning'),
  basis: heuristic('错的数加起来还是错的'),
  title: '计入汇总的单位有错误没有改',
  checks: '计入汇总的单位都通过检查。不通过的照样计入，标出来。',
  why: '它们改了，合计也会变。',
  remedy: '退回修改，改好后再汇总一次。',
  outcome: 'fail',
  says: { failing: '{count}个单位不通过，数已计入：{names}。它们改好后合计会变，请再汇总一次。' },
  *check({ rows }, say) {
    const names = rows.filter(({ state }) => state === 'fail').map(({ name }) => name);
    if (names.length > 0) yield say.failing({ count: names.length, names: namesIn(names) });
  },
});
