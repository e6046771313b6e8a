import { levels, printedForm } from '../../../rules/card.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupNested = rollupRule({
  id: 'rollup/nested',
  level: levels('info'),
  basis: printedForm('政府的年报包括本地区各单位的数'),
  title: '下级的数已含在上级里，没有再计',
  checks: '本级政府自己的年报不计入。名册写明上级单位的：上级是政府，或者上级的每个数都不小于下级之和，就只计上级。',
  why: '上级、下级都计，就计了两次。',
  remedy: '上级的数不含下级的，请从名册里去掉上级单位。',
  outcome: 'fail',
  says: {
    nested: '{parent}的数已含下级，{names}没有再计。不含的，请从名册里去掉它们的上级单位。',
    whole: '{name}是本级政府自己的年报，没有计入合计。要与它核对，请用 --own 指明。',
  },
  *check({ leftOut }, say) {
    for (const { name } of leftOut.filter(({ reason }) => reason === 'whole')) yield say.whole({ name });
    const parents = [...new Set(leftOut.flatMap(({ within }) => within ?? []))];
    for (const parent of parents) {
      yield say.nested({ parent, names: namesIn(leftOut.filter(({ within }) => within === parent).map(({ name }) => name)) });
    }
  },
});
