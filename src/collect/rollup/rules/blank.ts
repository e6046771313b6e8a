import type { FigureKey } from '../../../form/types.js';
import { tableKeys } from '../../../form/index.js';
import { figurePlaces } from '../../../check/places.js';
import { emptyReport } from '../../../report/report.js';
import { levels, practice } from '../../../rules/card.js';
import { rollupForm } from '../rows.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupBlank = rollupRule({
  id: 'rollup/blank',
  level: levels('error'),
  basis: practice('空格分不清是没有还是漏填'),
  title: '计入汇总的单位有空格',
  checks: '计入汇总的每个单位，每一格都是数。空着的、没有读出的，合计里没有它。',
  why: '空格不是0：合计少了多少，谁也不知道。',
  remedy: '请这个单位补上，没有的填0，再汇总一次。',
  outcome: 'unchecked',
  says: { blank: '{names}的{where}是空格或没有读出，合计里没有这些数。没有的请填0，再汇总一次。' },
  *check({ rows }, say) {
    for (const table of tableKeys) {
      const cells = rollupForm.figures.flatMap((figure, at) => (figure.table === table ? [{ key: figure.key, at }] : []));
      // bodies with the same blanks stand together: whoever leaves a column blank is rarely alone
      const groups = new Map<string, { readonly keys: readonly FigureKey[]; readonly names: string[] }>();
      for (const { name, values } of rows) {
        const keys = cells.flatMap(({ key, at }) => (Number.isNaN(values[at]!) ? [key] : []));
        if (keys.length === 0) continue;
        const own = groups.get(keys.join()) ?? { keys, names: [] };
        own.names.push(name);
        groups.set(keys.join(), own);
      }
      for (const { keys, names } of groups.values()) {
        const where = figurePlaces(keys, rollupForm, emptyReport(rollupForm));
        yield say.blank({ names: namesIn(names), where }, { table, figures: keys });
      }
    }
  },
});
