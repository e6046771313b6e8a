import { tableKeys } from '../../form/index.js';
import type { FigureKey, TableKey } from '../../form/types.js';
import { levels, practice } from '../card.js';
import { isBlank, type RuleContext } from '../context.js';
import { rule } from '../rule.js';
import { clearTotals } from './total-blank.js';

/** One finding for a table: whoever leaves blanks leaves many. */
export const blank = rule({
  id: 'entry/blank',
  level: levels('warning', 'warning', 'error'),
  basis: practice('没有的数填0，是各地通行做法；空格分不清是没有还是漏填'),
  title: '数字格是空的',
  checks: '表里填数的格是空的，或者只有空格。每张表说一次。公式算的总计，等分项填好再看。',
  why: '空格分不清是没有、还是漏填；本工具从不把空格当作0，含有空格的等式也不检查。',
  remedy: '没有的填0。',
  inPane: '点“空格填0”，选好要填的行，一次填好。',
  says: {
    whole: '整张表还没有填。没有的请填0。',
    some: '{where}是空格。没有的请填0。',
  },
  *check(context, say) {
    const { form, report } = context;
    for (const table of tableKeys) {
      const blanks = blankFigures(context, table);
      if (blanks.length === 0) continue;
      const begun = form.tables[table].figures.some(({ key }) =>
        typeof report.figures[key] === 'number' || report.entries[key] !== undefined);
      yield begun ? say.some(table, blanks, {}) : say.whole(table, blanks, {});
    }
  },
});

/** The blanks that a person has to fill, in form order: a formula that waits for its parts is not one of them. */
function blankFigures({ form, report, isWaiting }: RuleContext, table: TableKey): FigureKey[] {
  const clear = new Set(clearTotals(form, report, table));
  return form.tables[table].figures.flatMap(({ key }) => (isBlank(report, key) && !clear.has(key) && !isWaiting(key) ? [key] : []));
}
