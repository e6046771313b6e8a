import { tableKeys } from '../../form/index.js';
import type { FigureKey, Form, TableKey } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import { levels, printedForm } from '../card.js';
import { isBlank, valueOf } from '../context.js';
import { rule } from '../rule.js';

export const totalBlank = rule({
  id: 'entry/total-blank',
  level: levels('error'),
  basis: printedForm('2021年格式各“总计”'),
  title: '分项都填了，总计是空的',
  checks: '表三、表四的总计格是空格，而它的各分项都填了数。',
  why: '总计就是分项之和，没有理由空着；空着公开出去，读者会以为没有统计。',
  remedy: '填上分项之和，最好用公式。',
  says: '{where}的总计是空的，分项都填了数。请填上分项之和。',
  *check({ form, report }, say) {
    for (const table of tableKeys) {
      const figures = clearTotals(form, report, table);
      if (figures.length > 0) yield say(table, figures, {});
    }
  },
});

/** Blank totals whose parts are all known and not all 0, in form order. */
export function clearTotals(form: Form, report: Report, table: TableKey): FigureKey[] {
  const clear = form.equations.flatMap(({ table: own, left, right }) => {
    const [total] = right;
    if (own !== table || right.length !== 1 || total === undefined || !isBlank(report, total)) return [];
    return left.every((key) => valueOf(report, key) !== undefined) && left.some((key) => report.figures[key]! > 0) ? [total] : [];
  });
  return clear.length === 0 ? [] : form.tables[table].figures.map(({ key }) => key).filter((key) => clear.includes(key));
}
