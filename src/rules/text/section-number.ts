import { cellAddress } from '../../grid/address.js';
import { headingsIn, numberOfHeading } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const sectionNumber = rule({
  id: 'text/section-number',
  level: levels('warning', 'error'),
  basis: printedForm('2021年格式的六个部分标题'),
  title: '部分标题的序号不对',
  checks: '正文里六个部分的标题有序号，而序号与格式不同，如重号、跳号。没有序号的另有一条规则。',
  why: '序号错了，引用“第几部分”就对不上。',
  remedy: '照格式改正序号。',
  says: '标题“{found}”的序号应为“{number}、”。请改{where}。',
  *check({ form, grids = [] }, say) {
    for (const grid of grids) {
      for (const { section, text, row, column } of headingsIn(labelsOf(grid), form).values()) {
        const own = numberOfHeading(text);
        const number = section.heading.split('、')[0]!;
        if (own === undefined || own === number) continue;
        yield say(undefined, [], { found: text.replace(/\s+/g, ''), number }, [{ sheet: grid.name, cell: cellAddress(row, column) }]);
      }
    }
  },
});
