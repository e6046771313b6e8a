import { tableKeys } from '../../form/index.js';
import { cellAddress } from '../../grid/address.js';
import { extraLines } from '../../finder/lines.js';
import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';
import { legacyDisclosure, undividedOther } from './legacy-form.js';

export const extraLine = rule({
  id: 'layout/extra-line',
  level: levels('warning'),
  basis: printedForm('2021年格式没有小计'),
  title: '多了格式里没有的行或列',
  checks: '表的中间有格式里没有的行或列，里面有数，例如小计。这些数不读。',
  why: '（三）至（六）各组和“法人或其他组织”本身没有数。加了小计，求和时容易重复计算。',
  remedy: '删去多余的行列；里面的数应该属于某一行的，移过去。',
  says: '格式里没有{label}这一{line}，里面的数没有读。请删去{where}所在的{line}，或把数移到应在的位置。',
  *check({ mapOf }, say) {
    for (const table of tableKeys) {
      const map = mapOf(table);
      // layout/legacy-form speaks of these
      const legacy = map ? [undividedOther(map), ...legacyDisclosure(map.grid)] : [];
      for (const { line, label, row, column } of map ? extraLines(map) : []) {
        if (line === 'row' && legacy.some((own) => own?.row === row)) continue;
        const place = { sheet: map!.sheet, cell: cellAddress(row, column) };
        yield say(table, [], { line: line === 'row' ? '行' : '列', label: label && `“${label}”` }, [place]);
      }
    }
  },
});
