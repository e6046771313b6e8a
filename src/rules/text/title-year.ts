import { cellAddress } from '../../grid/address.js';
import { headingsIn } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { readTitle } from '../../finder/title.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const titleYear = rule({
  id: 'text/title-year',
  level: levels('warning', 'error'),
  basis: printedForm('年报标题由单位、年度和“政府信息公开工作年度报告”组成'),
  title: '正文标题的年度不是报告年度',
  checks: '正文第一个标题写的年度，与表格或文件里的报告年度不同。',
  why: '标题是上年的，多半整篇都是上年的。',
  remedy: '改正标题；年度填错的，改正年度。',
  says: '标题写的是{told}年，报告年度是{year}年。请核对{where}。',
  *check({ form, report, grids = [] }, say) {
    const { year } = report;
    for (const grid of grids) {
      const labels = labelsOf(grid);
      const [heading] = headingsIn(labels, form).values();
      if (!heading || year === null) continue;
      const above = labels.filter(({ row }) => row < heading.row);
      for (const [index, { row, column, label }] of above.entries()) {
        const told = (readTitle(label) ?? readTitle(label + (above[index + 1]?.label ?? '')))?.year ?? null;
        if (told === null) continue;
        if (told !== year) yield say(undefined, [], { told, year }, [{ sheet: grid.name, cell: cellAddress(row, column) }]);
        break;
      }
    }
  },
});
