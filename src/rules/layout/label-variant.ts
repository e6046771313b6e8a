import { tableKeys } from '../../form/index.js';
import { cellAddress } from '../../grid/address.js';
import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';
import { markedApart } from '../words.js';

export const labelVariant = rule({
  id: 'layout/label-variant',
  level: levels('warning'),
  basis: printedForm('2021年格式'),
  title: '行列名称与格式不一致',
  checks: '行名、列名与格式相近而不相同，例如把“结转”写成“转结”、漏字、简写。表照样读。',
  why: '行列名称是格式的一部分；改了名称，别人就要猜是不是同一项。',
  remedy: '照格式改正名称。',
  says: '“{found}”应为“{official}”。请改{where}。',
  *check({ mapOf }, say) {
    for (const table of tableKeys) {
      const map = mapOf(table);
      for (const { row, column, found, official } of map?.variants ?? []) {
        // layout/fee-unit speaks of it
        if (official.includes('万元') && !found.includes('万元')) continue;
        const place = { sheet: map!.sheet, cell: cellAddress(row, column) };
        yield say(table, [], markedApart(found.replace(/\s+/g, ''), official), [place]);
      }
    }
  },
});
