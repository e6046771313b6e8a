import { heuristic, levels } from '../../../rules/card.js';
import { isGovernmentName } from '../../../report/body.js';
import { explain } from '../explain.js';
import { rollupRule } from '../rule.js';

const office = /政府(?:办公[室厅]|办)$|^(?:市|县|区)府办$/;

export const rollupOwnOffice = rollupRule({
  id: 'rollup/own-office',
  level: levels('info'),
  basis: heuristic('向政府提出的申请多由政府办公室（厅）办理，也要计入'),
  title: '可能没有计入本级机关',
  checks: '本级年报比各单位合计多，一个单位说明不了，而收到的年报里没有政府办公室（厅）的。要有本级年报（--own）才能检查。',
  why: '本级机关自己收到的申请，不在任何一个部门的年报里。',
  remedy: '请政府办公室（厅）也报一份，或者问清楚它的数由哪个单位报。',
  outcome: 'fail',
  says: { absent: '本级年报在{count}格比各单位合计多，而没有看到政府办公室（厅）的年报，可能是本级机关的数没有计入。' },
  *check({ own, differences, rows, leftOut, bodies }, say) {
    if (!own || !isGovernmentName(own.agency) || explain(differences, rows, leftOut)) return;
    const isMore = differences.length > 0 && differences.every(({ by }) => by > 0);
    if (isMore && !bodies.some(({ name }) => office.test(name))) yield say.absent({ count: differences.length });
  },
});
