import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

export const carryTotal = rule({
  id: 'carry/total',
  level: levels('error'),
  basis: printedForm('2021年格式表三第二项“上年结转”，就是上年年报的第四项'),
  title: '上年结转总计与上年年报的结转下年度不符',
  checks: '表三“上年结转”的总计，应等于上年年报“结转下年度继续办理”的总计。要有上年年报才能检查。',
  why: '上年没有办完的，原样转到今年。两年对不上，至少有一年填错了。',
  remedy: '对照上年公开的年报；上年填错的，说明情况。',
  says: '上年结转总计填{now}，上年年报的结转下年度是{before}。请核对{where}。',
  *check({ lastYear, known }, say) {
    const key = 'applications.broughtForward.total';
    const before = lastYear?.figures['applications.carriedForward.total'];
    const [now] = typeof before === 'number' ? known(key) ?? [] : [];
    if (now !== undefined && now !== before) yield say('applications', [key], { now, before: before! });
  },
});
