import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const issuedAboveInForce = rule({
  id: 'disclosure/issued-above-in-force',
  level: levels('info'),
  basis: heuristic('当年制发、当年废止的文件不多见'),
  title: '本年制发多于现行有效',
  checks: '表二的规章、行政规范性文件：本年制发件数大于现行有效件数，而废止件数正好说得通。',
  why: '只有当年制发的文件当年又废止，才会这样。更常见的是制发与现行有效填反了。',
  remedy: '核对制发、废止、现行有效三个数；确实如此的，不用改。',
  says: '本年制发{issued}多于现行有效{inForce}，只有当年制发、当年又废止的才会这样。请核对{where}。',
  *check({ known }, say) {
    for (const row of ['regulations', 'normativeDocuments']) {
      const keys = [`disclosure.${row}.issued`, `disclosure.${row}.repealed`, `disclosure.${row}.inForce`] as const;
      const figures = known(...keys);
      if (!figures) continue;
      const [issued, repealed, inForce] = figures;
      if (issued > inForce && inForce - issued + repealed >= 0) yield say('disclosure', keys, { issued, inForce });
    }
  },
});
