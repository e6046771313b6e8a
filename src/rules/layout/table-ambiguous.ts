import { areaAddress, qualifiedAddress } from '../../grid/address.js';
import { tableKeys } from '../../form/index.js';
import { levels, printedForm, type Rule } from '../rule.js';

export const tableAmbiguous: Rule = {
  id: 'layout/table-ambiguous',
  level: levels('error'),
  basis: printedForm('2021年格式每张表只有一张'),
  title: '同一张表找到了几处',
  checks: '工作簿里有两处以上都像是同一张表，例如上年的表也留在里面。',
  why: '不知道要检查哪一处，不猜。',
  remedy: '在窗格的“填报”中选定一处，或者删去多余的表。',
  *check({ tables }) {
    for (const table of tableKeys) {
      const match = tables?.[table];
      if (match?.state !== 'ambiguous') continue;
      const candidates = match.candidates.map(({ sheet, area }) => qualifiedAddress(sheet, areaAddress(area)));
      yield { outcome: 'unchecked', table, figures: [], facts: { kind: 'table-ambiguous', table, candidates } };
    }
  },
};
