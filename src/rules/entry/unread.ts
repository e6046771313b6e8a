import { tableKeys } from '../../form/index.js';
import { unreadWords } from '../../report/unread.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

/** One finding for a table and a reason. */
export const unread = rule({
  id: 'entry/unread',
  level: levels('error'),
  basis: printedForm('2021年格式各格填数；没有读到的数不能检查'),
  title: '有内容，但没有读到',
  checks: '文件里印着这一格，读的人看得见，程序却读不出唯一的数，例如数字连在一起、对不上列。',
  why: '读不到的，不猜，也不说成缺少；含有它的等式也不检查。',
  remedy: '对照原件核对这些数；最好改用Excel、WPS的表格文件或Word原文件。',
  says: {},
  unchecked: { unread: '{where}有内容，但没有读到：{words}。请对照原件核对，或改用原来的表格文件。' },
  *check({ form, report }, say) {
    for (const reason of new Set(Object.values(report.unread))) {
      for (const table of tableKeys) {
        const figures = form.tables[table].figures.filter(({ key }) => report.unread[key] === reason).map(({ key }) => key);
        if (figures.length > 0) yield say.unread(table, figures, { words: unreadWords[reason] });
      }
    }
  },
});
