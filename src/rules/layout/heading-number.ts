import { cellAddress } from '../../grid/address.js';
import { headingsIn } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const headingNumber = rule({
  id: 'layout/heading-number',
  level: levels('warning', 'error'),
  basis: printedForm('2021年格式的六个部分标题'),
  title: '部分标题前缺少序号',
  checks: '正文里六个部分的标题，前面缺少“一、”到“六、”。',
  why: '序号是格式的一部分，缺了就看不出是第几部分。',
  remedy: '照格式补上序号。',
  says: '标题“{found}”前面缺少序号，应为“{official}”。请改{where}。',
  *check({ form, grids = [] }, say) {
    for (const grid of grids) {
      for (const { section, how, text, row, column } of headingsIn(labelsOf(grid), form).values()) {
        if (how !== 'unnumbered') continue;
        const place = { sheet: grid.name, cell: cellAddress(row, column) };
        yield say(undefined, [], { found: text.replace(/\s+/g, ''), official: section.heading }, [place]);
      }
    }
  },
});
