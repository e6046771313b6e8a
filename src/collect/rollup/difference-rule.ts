import { figureName } from '../../check/places.js';
import { figureOf } from '../../form/index.js';
import type { TableKey } from '../../form/types.js';
import { printedForm, type RuleCard } from '../../rules/card.js';
import { explain } from './explain.js';
import { rollupForm } from './rows.js';
import { rollupRule, type RollupRule } from './rule.js';

/** A rule on the figures of these tables where the own report and the bodies differ, and neither a body nor a cell explains it. */
export function differenceRule(tables: readonly TableKey[], card: Omit<RuleCard, 'basis'>): RollupRule {
  return rollupRule({
    ...card,
    basis: printedForm('政府的年报包括本地区各单位的数'),
    outcome: 'fail',
    says: { sum: '{label}：各单位合计{sum}，本级年报填{own}，相差{by}。请看“各单位”表里这一列。' },
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
}
