import { tableKeys } from '../../form/index.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

/** One finding for a table: a program that writes files without computing leaves all formulas at once. */
export const uncomputed = rule({
  id: 'entry/uncomputed',
  level: levels('error'),
  basis: printedForm('2021年格式各格填数；没有算出结果的公式不是数'),
  title: '公式还没有算出结果',
  checks: '单元格里有公式，文件里却没有存下结果；或者Excel设为手动计算，改数之后还没有重算。',
  why: '有些程序写出的文件只有公式，没有算过；手动计算时，公式显示的是改数以前的结果。不知道结果，就不能检查。',
  remedy: '用Excel或WPS打开，按F9重算，保存一次，再校验。',
  says: {},
  unchecked: { noResult: '{where}的公式还没有算出结果，请在表格软件里按F9重算，保存后再校验。' },
  *check({ form, report }, say) {
    const waiting = new Set(Object.keys(report.entries).filter((key) => report.entries[key]!.problem.kind === 'uncomputed'));
    if (waiting.size === 0) return;
    for (const table of tableKeys) {
      const figures = form.tables[table].figures.flatMap(({ key }) => (waiting.has(key) ? [key] : []));
      if (figures.length > 0) yield say.noResult(table, figures, {});
    }
  },
});
