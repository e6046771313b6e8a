import { figureName } from '../../../check/places.js';
import { heuristic, levels } from '../../../rules/card.js';
import { mainFigures } from '../../picture/entry.js';
import { rollupForm } from '../rows.js';
import { rollupRule } from '../rule.js';

const thresholds = { peers: 10, times: 20, some: 100 };

export const rollupOutlier = rollupRule({
  id: 'rollup/outlier',
  level: levels('info'),
  basis: heuristic('同类单位的业务量很少差几十倍'),
  title: '一个单位的数远大于同类单位',
  checks: `新收、结转、办结、复议、诉讼的总计：同类单位里有${thresholds.peers}个以上不是0，而一个单位的数是它们中位数的${thresholds.times}倍以上，并且不小于${thresholds.some}。`,
  why: '可能多打了一位，或者把下级的数也算进来了。',
  remedy: '问一问这个单位；属实的不用改。',
  outcome: 'fail',
  says: { far: '{label}：{name}填{value}，同类单位的中位数是{median}。请核对有没有多打一位、多算下级。' },
  *check({ rows }, say) {
    for (const key of mainFigures.map((figure) => figure.key)) {
      const at = rollupForm.figures.findIndex((figure) => figure.key === key);
      for (const kind of new Set(rows.map((row) => row.kind))) {
        const alike = rows.filter((row) => row.kind === kind && row.values[at]! > 0)
          .sort((one, other) => one.values[at]! - other.values[at]!);
        if (alike.length < thresholds.peers) continue;
        const median = alike[Math.floor(alike.length / 2)]!.values[at]!;
        for (const { name, values: own } of alike) {
          const value = own[at]!;
          if (value >= thresholds.times * median && value >= thresholds.some) {
            const values = { label: figureName(rollupForm, key), name, value, median };
            yield say.far(values, { figures: [key], compared: { left: value, right: median } });
          }
        }
      }
    }
  },
});
