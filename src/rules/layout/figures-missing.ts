import { tableKeys } from '../../form/index.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { linesNamed, linesOf } from '../words.js';
import { undividedOther } from './legacy-form.js';

export const figuresMissing = rule({
  id: 'layout/figures-missing',
  level: levels('error'),
  basis: printedForm('2021年格式'),
  title: '表里缺行或缺列',
  checks: '表找到了，但格式里的某一行、某一列不在其中。',
  why: '格式的行列是法定的，缺了就少报了内容。缺的行不会用别的行顶替，相关的等式不检查。',
  remedy: '按2021年格式补上缺的行列，没有的填0。',
  says: '表里缺少{lines}，请按2021年格式补上。',
  *check({ form, report, mapOf }, say) {
    const applications = mapOf('applications');
    // that （六） has no items of its own is layout/legacy-form's to say
    const undivided = applications && undividedOther(applications) ? /^applications\.otherHandling\./ : undefined;
    for (const table of tableKeys) {
      const { figures } = form.tables[table];
      // what is there and was not read is entry/unread's to say
      const absent = figures.filter(({ key }) => !(key in report.figures) && !(key in report.unread));
      const missing = absent.filter(({ key }) => !undivided?.test(key)).map(({ key }) => key);
      if (missing.length === 0 || absent.length === figures.length) continue;
      yield say(table, missing, { lines: linesNamed(linesOf(form, table, new Set(missing))) });
    }
  },
});
