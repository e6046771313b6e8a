import type { TableKey } from '../../form/types.js';
import { tableKeys } from '../../form/index.js';
import { clearTotals } from './total-blank.js';
import { isBlank, levels, practice, type Breach, type Rule, type RuleContext } from '../rule.js';

export const blank: Rule = {
  id: 'entry/blank',
  level: levels('warning', 'warning', 'error'),
  basis: practice('没有的数填 0，是各地通行做法；空格分不清是没有还是漏填'),
  title: '数字格是空的',
  checks: '表里填数的格是空的，或者只有空格。整张表都没有填的，只说一次。',
  why: '空格分不清是没有、还是漏填；本工具从不把空格当作 0，含有空格的等式也不检查。',
  remedy: '没有的填 0。',
  *check(context) {
    for (const table of tableKeys) yield* blanksOf(context, table);
  },
};

/** One finding for a table that nobody has begun, else one for each row with blanks. */
function* blanksOf({ form, report }: RuleContext, table: TableKey): Iterable<Breach> {
  const { figures } = form.tables[table];
  const clear = new Set(clearTotals(form, report, table));
  const blanks = figures.filter(({ key }) => isBlank(report, key) && !clear.has(key));
  if (blanks.length === 0) return;
  // totals show 0 before anybody has filled in anything, since they are formulas
  const totals = new Set(form.equations.flatMap(({ right }) => (right.length === 1 ? right : [])));
  const begun = figures.some(({ key }) => !totals.has(key) && typeof report.figures[key] === 'number');
  if (!begun) {
    yield { outcome: 'fail', table, figures: blanks.map(({ key }) => key), facts: { kind: 'blank', table, whole: true } };
    return;
  }
  for (const row of new Set(blanks.map((figure) => figure.row))) {
    const own = blanks.filter((figure) => figure.row === row).map(({ key }) => key);
    yield { outcome: 'fail', table, figures: own, facts: { kind: 'blank', table, whole: false } };
  }
}
