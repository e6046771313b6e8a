import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

export const carryStock = rule({
  id: 'carry/stock',
  level: levels('warning'),
  basis: printedForm('2021年格式表二各数的含义'),
  title: '现行有效件数与上年存量对不上',
  checks: '表二的规章、行政规范性文件：现行有效，应等于上年现行有效加本年制发减本年废止。要有上年年报才能检查。',
  why: '存量只因制发和废止而变。清理、划转、联合发文也会使它变动，这时应当说明。',
  remedy: '核对三个数和上年年报；因清理、划转而变的，说明情况。',
  says: '现行有效填{inForce}，上年{before}加制发{issued}减废止{repealed}，应为{expected}，相差{difference}。请核对{where}；因清理、划转而变的，说明情况。',
  *check({ lastYear, known }, say) {
    for (const row of ['regulations', 'normativeDocuments']) {
      const keys = [`disclosure.${row}.issued`, `disclosure.${row}.repealed`, `disclosure.${row}.inForce`] as const;
      // what the form of 2019 counts is another stock
      const before = lastYear?.figures[`disclosure.${row}.inForce`];
      const figures = typeof before === 'number' && known(...keys);
      if (!figures) continue;
      const [issued, repealed, inForce] = figures;
      const expected = before + issued - repealed;
      if (inForce !== expected) {
        yield say('disclosure', keys, { before, issued, repealed, inForce, expected, difference: Math.abs(inForce - expected) });
      }
    }
  },
});
