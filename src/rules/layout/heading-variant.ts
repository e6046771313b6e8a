import { cellAddress } from '../../grid/address.js';
import { headingsIn, numberOfHeading } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const headingVariant = rule({
  id: 'layout/heading-variant',
  level: levels('info'),
  basis: printedForm('2021年格式的六个部分标题'),
  title: '部分标题与格式的写法不同',
  checks: '正文里六个部分的标题，与格式的写法相近而不相同。',
  why: '有的沿用了条例的说法，意思一样；有的是错字、漏字。',
  remedy: '照格式写；沿用条例说法的，不用改。',
  says: '标题“{found}”与格式的“{official}”写法不同。沿用条例说法的不用改，写错的请改{where}。',
  *check({ form, grids = [] }, say) {
    for (const grid of grids) {
      for (const { section, how, text, row, column } of headingsIn(labelsOf(grid), form).values()) {
        // a wrong number alone is text/section-number's matter
        const words = (heading: string): string => heading.replace(/\s+/g, '').slice(2);
        if (how !== 'variant' || (words(text) === words(section.heading) && numberOfHeading(text) !== section.heading[0])) continue;
        const place = { sheet: grid.name, cell: cellAddress(row, column) };
        yield say(undefined, [], { found: text.replace(/\s+/g, ''), official: section.heading }, [place]);
      }
    }
  },
});
