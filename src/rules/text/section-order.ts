import { cellAddress } from '../../grid/address.js';
import { headingsIn } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const sectionOrder = rule({
  id: 'text/section-order',
  level: levels('warning', 'error'),
  basis: printedForm('2021年格式六个部分的次序'),
  title: '部分的次序与格式不同',
  checks: '正文里六个部分标题的先后，与格式不同。只说第一处。',
  why: '次序是格式的一部分，各级平台按次序取用。',
  remedy: '照格式调整次序。',
  says: '“{late}”排在“{early}”后面，与格式的次序相反。请调整，见{where}。',
  *check({ form, grids = [] }, say) {
    const order = form.sections.map(({ key }) => key);
    for (const grid of grids) {
      const found = [...headingsIn(labelsOf(grid), form).values()];
      const at = found.findIndex(({ section }, index) =>
        index > 0 && order.indexOf(section.key) < order.indexOf(found[index - 1]!.section.key));
      if (at < 0) continue;
      const [before, own] = [found[at - 1]!, found[at]!];
      const place = { sheet: grid.name, cell: cellAddress(own.row, own.column) };
      yield say(undefined, [], { late: own.section.heading, early: before.section.heading }, [place]);
    }
  },
});
