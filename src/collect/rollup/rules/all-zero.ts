import { heuristic, levels } from '../../../rules/card.js';
import { rollupForm } from '../rows.js';
import { rollupRule } from '../rule.js';

const thresholds = { percent: 80, bodies: 10 };

export const rollupAllZero = rollupRule({
  id: 'rollup/all-zero',
  level: levels('info'),
  basis: heuristic('多数单位一年里总会收到几件申请'),
  title: '大量单位表三全是0',
  checks: `计入汇总的单位有${thresholds.bodies}个以上，其中${thresholds.percent}%以上表三全是0。`,
  why: '可能是随手报了零。',
  remedy: '抽查几个单位的申请台账。',
  outcome: 'fail',
  says: { zero: '{all}个单位里有{count}个表三全是0。请抽查几个单位的申请台账。' },
  *check({ rows }, say) {
    const places = rollupForm.figures.flatMap(({ table }, at) => (table === 'applications' ? [at] : []));
    const zero = rows.filter(({ values }) => places.every((at) => values[at] === 0));
    if (rows.length >= thresholds.bodies && zero.length * 100 >= rows.length * thresholds.percent) {
      yield say.zero({ all: rows.length, count: zero.length });
    }
  },
});
