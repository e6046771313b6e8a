import { areaAddress, qualifiedAddress } from '../../grid/address.js';
import { tableKeys } from '../../form/index.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { headingOf } from '../words.js';

export const tableAmbiguous = rule({
  id: 'layout/table-ambiguous',
  level: levels('error'),
  basis: printedForm('2021年格式每张表只有一张'),
  title: '同一张表找到了几处',
  checks: '工作簿里有两处以上都像是同一张表，例如上年的表也留在里面。',
  why: '不知道要检查哪一处，不猜。',
  remedy: '删去或移走多余的表。',
  inPane: '也可以在“填报”里选定一处。',
  says: {},
  unchecked: { several: '“{heading}”表有{count}处：{candidates}。不知道以哪一处为准，请删去或移走多余的。' },
  *check({ form, tables }, say) {
    for (const table of tableKeys) {
      const match = tables?.[table];
      if (match?.state !== 'ambiguous') continue;
      const candidates = match.candidates.map(({ sheet, area }) => qualifiedAddress(sheet, areaAddress(area)));
      yield say.several(table, [], { heading: headingOf(form, table), count: candidates.length, candidates: candidates.join('、') });
    }
  },
});
