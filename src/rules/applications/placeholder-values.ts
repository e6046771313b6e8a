import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const placeholderValues = rule({
  id: 'applications/placeholder-values',
  level: levels('info'),
  basis: heuristic('真实的数不会个个相同或依次递增'),
  title: '表三的数像是占位用的',
  checks: '表三各明细格中不为0的数有{least}个以上，并且个个相同，或者依次是1、2、3……',
  why: '可能是测试时填的，忘了换成真数。',
  remedy: '换成实际的数。',
  says: '{count}个数个个相同或依次递增，像是占位用的。请核对{where}，换成实际的数。',
  thresholds: { least: 10 },
  *check({ form, report }, say, { least }) {
    const details = form.tables.applications.figures.filter(({ row, column }) => column !== 'total' && row !== 'concluded');
    const filled = details.filter(({ key }) => (report.figures[key] ?? 0) !== 0);
    const values = filled.map(({ key }) => report.figures[key]!);
    const same = new Set(values).size === 1;
    const sequence = values.every((value, index) => value === index + 1);
    if (values.length >= least && (same || sequence)) yield say('applications', filled.map(({ key }) => key), { count: values.length });
  },
});
