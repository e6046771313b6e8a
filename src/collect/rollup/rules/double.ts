import { heuristic, levels } from '../../../rules/card.js';
import { rollupRule } from '../rule.js';

export const rollupDouble = rollupRule({
  id: 'rollup/double',
  level: levels('warning'),
  basis: heuristic('一个单位一年只有一份年报'),
  title: '可能重复报送',
  checks: '同一轮里一个单位只有一份；两个单位的200个数不会完全相同。',
  why: '计了两次，或者算的不是最后定的那一份，合计就不对。',
  remedy: '问清楚以哪一份为准；改过名称的，在名册里写上曾用名。',
  outcome: 'fail',
  says: { double: '{name}：{message}' },
  *check({ bodies, rows }, say) {
    const counted = new Set(rows.map(({ name }) => name));
    for (const { name, remarks } of bodies) {
      for (const { kind, message } of remarks) {
        if (counted.has(name) && (kind === 'double' || kind === 'sameFigures')) yield say.double({ name, message });
      }
    }
  },
});
