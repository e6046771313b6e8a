import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const impliedOpening = rule({
  id: 'disclosure/implied-opening',
  // three numbers and no printed sum: a doubt while filling and handing in, an error in public
  level: levels('warning', 'warning', 'error'),
  basis: printedForm('2021年格式表二各数的含义'),
  title: '现行有效件数小于本年净增，上年存量成了负数',
  checks: '表二的规章、行政规范性文件：现行有效 − 本年制发 + 本年废止，不应小于0。',
  why: '这个差就是上年末的存量，存量不会是负数。三个数里至少有一个填错，或者填到了别的格。',
  remedy: '核对三个数：制发、废止是本年发生的，现行有效是年末的存量。',
  says: '现行有效{inForce}，小于本年净增{net}（制发{issued}减废止{repealed}），上年存量成了负数。请核对{where}。',
  *check({ known }, say) {
    for (const row of ['regulations', 'normativeDocuments']) {
      const keys = [`disclosure.${row}.issued`, `disclosure.${row}.repealed`, `disclosure.${row}.inForce`] as const;
      const figures = known(...keys);
      if (!figures) continue;
      const [issued, repealed, inForce] = figures;
      if (inForce - issued + repealed < 0) yield say('disclosure', keys, { issued, repealed, inForce, net: issued - repealed });
    }
  },
});
