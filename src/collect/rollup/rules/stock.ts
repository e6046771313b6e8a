import { figureName } from '../../../check/places.js';
import { figureOf } from '../../../form/index.js';
import type { TableKey } from '../../../form/types.js';
import { levels, printedForm } from '../../../rules/card.js';
import { explain } from '../explain.js';
import { rollupForm } from '../rows.js';
import { rollupRule } from '../rule.js';

const tables: readonly TableKey[] = ['disclosure'];

export const rollupStock = rollupRule({
  id: 'rollup/stock',
  level: levels('warning'),
  basis: printedForm('政府的年报包括本地区各单位的数'),
  title: '本级年报的表二与各单位合计不符',
  checks: '表二的每个数，本级年报等于各单位之和。一个单位或一格就能说明的，由另外的规则说。要有本级年报（--own）才能检查。',
  why: '联合制发、代管的事项可能只算一次，所以只是存疑。',
  remedy: '看“各单位”表里这一列，逐个核对；有缘由的，说明情况。',
  outcome: 'fail',
  says: { sum: '{label}：各单位合计 {sum}，本级年报填 {own}，相差 {by}。请看“各单位”表里这一列。' },
  *check({ differences, rows, leftOut }, say) {
    if (explain(differences, rows, leftOut)) return;
    for (const { figure, own, sum, by } of differences) {
      const { table } = figureOf(rollupForm, figure);
      if (!tables.includes(table)) continue;
      const values = { label: figureName(rollupForm, figure), sum, own, by: Math.abs(by) };
      yield say.sum(values, { table, figures: [figure], compared: { left: own, right: sum } });
    }
  },
});
