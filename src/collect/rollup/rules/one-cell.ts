import { figureName } from '../../../check/places.js';
import { figureOf } from '../../../form/index.js';
import { levels, printedForm } from '../../../rules/card.js';
import { explain } from '../explain.js';
import { rollupForm } from '../rows.js';
import { rollupRule } from '../rule.js';

/** Bodies that a sentence names before it only counts the others. */
const mostCauses = 3;

export const rollupOneCell = rollupRule({
  id: 'rollup/one-cell',
  level: levels('error'),
  basis: printedForm('政府的年报包括本地区各单位的数'),
  title: '本级年报与合计只差一个单位的一格',
  checks: '本级年报与各单位合计只差一格（连同由它算出的总计），而一个单位的这一格漏计、重复或打错一位就能说明。要有本级年报（--own）才能检查。',
  why: '差在一格，多半是抄错了一个单位的一个数。',
  remedy: '核对这个单位的这一格。',
  outcome: 'fail',
  says: { cell: '{label}：各单位合计{sum}，本级年报填{own}，相差{by}。可能在{causes}。请核对这一格。' },
  *check({ differences, rows, leftOut }, say) {
    const explanation = explain(differences, rows, leftOut);
    if (explanation?.kind !== 'cell') return;
    const { own, sum, by } = differences.find(({ figure }) => figure === explanation.figure)!;
    const { causes } = explanation;
    const named = causes.slice(0, mostCauses).map(({ name, value, taken, why }) => `${name}（填${value}，应按${taken}算：${why}）`).join('，或');
    yield say.cell({
      label: figureName(rollupForm, explanation.figure), sum, own, by: Math.abs(by),
      causes: `${named}${causes.length > mostCauses ? `，还有${causes.length - mostCauses}个单位也说得通` : ''}`,
    }, {
      table: figureOf(rollupForm, explanation.figure).table, figures: differences.map(({ figure }) => figure),
      compared: { left: own, right: sum },
    });
  },
});
