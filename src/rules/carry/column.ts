import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

export const carryColumn = rule({
  id: 'carry/column',
  level: levels('warning'),
  basis: printedForm('2021年格式表三第二项“上年结转”，就是上年年报的第四项'),
  title: '某类申请人的上年结转与上年年报不符',
  checks: '表三“上年结转”的六类申请人，应分别等于上年年报“结转下年度继续办理”的同一列。要有上年年报才能检查。',
  why: '总数对而分类不对，多半是填串了列。',
  remedy: '对照上年公开的年报；申请人类型重新认定过的，说明情况。',
  says: '{column}列：上年结转填{now}，上年年报的结转下年度是{before}。请核对{where}。',
  *check({ form, lastYear, known }, say) {
    for (const { key, column, columnPath } of form.tables.applications.figures) {
      if (column === 'total' || key !== `applications.broughtForward.${column}`) continue;
      const before = lastYear?.figures[`applications.carriedForward.${column}`];
      const [now] = typeof before === 'number' ? known(key) ?? [] : [];
      if (now !== undefined && now !== before) yield say('applications', [key], { column: columnPath.at(-1)!, now, before: before! });
    }
  },
});
