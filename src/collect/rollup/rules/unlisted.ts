import { heuristic, levels } from '../../../rules/card.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupUnlisted = rollupRule({
  id: 'rollup/unlisted',
  level: levels('warning'),
  basis: heuristic('名册以外的多是改了名称，或者是别处的'),
  title: '不在名册的单位也计入了汇总',
  checks: '计入汇总的单位都在名册里。没有名册的不检查。',
  why: '名册里的单位用别的名称报了，就会一边算未报，一边多计；别处的单位混进来，合计就多了。',
  remedy: '是改了名称的，在名册里写上曾用名；不该计的，从文件夹里拿走。',
  outcome: 'fail',
  says: { unlisted: '{count}个不在名册的单位也计入了：{names}。改了名称的，请在名册里写上曾用名；不该计的，请拿走。' },
  *check({ bodies, rows }, say) {
    const counted = new Set(rows.map(({ name }) => name));
    const names = bodies.filter(({ name, remarks }) => counted.has(name) && remarks.some(({ kind }) => kind === 'unknown'))
      .map(({ name }) => name);
    if (names.length > 0) yield say.unlisted({ count: names.length, names: namesIn(names) });
  },
});
