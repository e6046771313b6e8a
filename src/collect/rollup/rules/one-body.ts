import { levels, printedForm } from '../../../rules/card.js';
import { explain } from '../explain.js';
import { namesIn, rollupRule } from '../rule.js';

export const rollupOneBody = rollupRule({
  id: 'rollup/one-body',
  level: levels('error'),
  basis: printedForm('政府的年报包括本地区各单位的数'),
  title: '本级年报少计或多计了一个单位',
  checks: '本级年报与各单位合计的差，是否正好是一个单位的200个数。要有本级年报（--own）才能检查。',
  why: '所有的差由一个单位就能说明，多半是漏了它，或者加了两次。',
  remedy: '把这个单位计一次，不多不少。',
  outcome: 'fail',
  says: {
    omitted: '本级年报与合计在{count}格不同，差的正好是{names}的数：本级年报没有计入它。请补上；已经并入别的单位的，请核对。',
    same: '本级年报与合计在{count}格不同，差的正好是{names}的数，而它们的数完全相同：可能是同一单位用了两个名称，合计里算了两次。请核对。',
    twice: '本级年报与合计在{count}格不同，差的正好是{names}的数：本级年报把它计了两次。请减去一次。',
    included: '本级年报与合计在{count}格不同，差的正好是{names}的数：本级年报计入了它，合计没有。请核对它的年报。',
  },
  *check({ differences, rows, leftOut }, say) {
    const explanation = explain(differences, rows, leftOut);
    if (!explanation || explanation.kind === 'cell') return;
    const { kind, names } = explanation;
    const values = { count: differences.length, names: kind === 'omitted' ? namesIn(names) : names.join('或') };
    const figures = differences.map(({ figure }) => figure);
    yield (kind === 'omitted' && names.length > 1 ? say.same : say[kind])(values, { figures });
  },
});
