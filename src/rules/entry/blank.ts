import type { FigureKey, TableKey } from '../../form/types.js';
import { tableKeys } from '../../form/index.js';
import { levels, practice, type Breach, type Rule, type RuleContext } from '../rule.js';

export const blank: Rule = {
  id: 'entry/blank',
  level: levels('warning', 'warning', 'error'),
  basis: practice('没有的数填 0，是各地通行做法；空格分不清是没有还是漏填'),
  title: '数字格是空的',
  *check(context) {
    for (const table of tableKeys) yield* blanksOf(context, table);
  },
};

/** One finding for a table that nobody has begun, else one for each row with blanks. */
function* blanksOf({ form, report }: RuleContext, table: TableKey): Iterable<Breach> {
  const { figures } = form.tables[table];
  const isBlank = (key: FigureKey): boolean => report.figures[key] === null && report.entries[key] === undefined;
  const blanks = figures.filter(({ key }) => isBlank(key));
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
