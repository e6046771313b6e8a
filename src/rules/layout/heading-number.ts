import { cellAddress } from '../../grid/address.js';
import { headingsIn } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { levels, printedForm, type Rule } from '../rule.js';
import { said } from '../said.js';

export const headingNumber: Rule = {
  id: 'layout/heading-number',
  level: levels('warning', 'error'),
  basis: printedForm('2021年格式的六个部分标题'),
  title: '部分标题前缺少序号',
  checks: '正文里六个部分的标题，前面缺少“一、”到“六、”。',
  why: '序号是格式的一部分，缺了就看不出是第几部分。',
  remedy: '照格式补上序号。',
  *check({ form, grids = [] }) {
    for (const grid of grids) {
      for (const { section, how, text, row, column } of headingsIn(labelsOf(grid), form).values()) {
        if (how === 'unnumbered') yield said(undefined, [], { found: text.replace(/\s+/g, '').slice(0, 40), official: section.heading }, [{ sheet: grid.name, cell: cellAddress(row, column) }]);
      }
    }
  },
};
