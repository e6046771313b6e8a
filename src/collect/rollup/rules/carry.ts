import { figureName } from '../../../check/places.js';
import { levels, printedForm } from '../../../rules/card.js';
import { bareName } from '../../names.js';
import { continued } from '../former.js';
import { leftOutWords, rollupForm, type LeftOut } from '../rows.js';
import { namesIn, rollupRule } from '../rule.js';

/** Whose figures are missing in the sums of this year. */
const notThere: readonly LeftOut['reason'][] = ['missing', 'unchecked', 'blank', 'otherYear', 'otherForm', 'nobody'];

export const rollupCarry = rollupRule({
  id: 'rollup/carry',
  level: levels('error'),
  basis: printedForm('2021年格式表三第二项“上年结转”，就是上年年报的第四项'),
  title: '上年结转的汇总数与上年年报不符',
  checks: '表三“上年结转”的每一列：本级年报的数，等于它自己上年年报的“结转下年度”，也等于上年各单位“结转下年度”之和；没有给本级年报的，'
    + '用各单位之和来比。合并、拆分了的单位，上年的数照样加进去。要有上年年报（--last-year）才能检查。',
  why: '上年没有办完的，原样转到今年，单位怎么合并、拆分，合计都不变。',
  remedy: '核对是哪个单位的上年结转与它上年的年报不同；上年年报不全的，补齐再汇总。',
  outcome: 'fail',
  says: {
    own: '{label}：本级年报填{now}，它上年年报的结转下年度是{before}，相差{by}。请核对。',
    parts: '{label}：{whose}是{now}，上年各单位的结转下年度合计{before}，相差{by}。请核对各单位的上年结转。',
    unknown: '{label}：{whose}是{now}，上年各单位的结转下年度合计{before}，相差{by}；而{names}没有上年年报，不知道是不是差在它们。请补齐上年年报，新设的请说明。',
    incomplete: '{count}个单位的数不在合计里（{reason}：{names}），上年结转的合计没有与上年核对。请补齐后再汇总。',
  },
  *check({ former, own, rows, sums, leftOut }, say) {
    if (!former) return;
    const lacking = rows.filter(({ name }) => !former.names.has(bareName(name))).map(({ name }) => name);
    const absent = leftOut.filter(({ reason }) => notThere.includes(reason));
    const isComparable = own !== undefined || absent.length === 0;
    if (!isComparable && former.names.size > 0) {
      const [{ reason }] = absent as [LeftOut];
      const values = { count: absent.length, reason: leftOutWords[reason], names: namesIn(absent.map(({ name }) => name)) };
      yield say.incomplete(values, { outcome: 'unchecked' });
    }
    for (const [key, before] of continued) {
      const sum = sums.get(key)!;
      const isSum = rows.length > 0 && sum.without.length === 0;
      const now = own ? own.figures[key] : isSum ? sum.value : undefined;
      if (typeof now !== 'number') continue;
      const label = figureName(rollupForm, key);
      const about = (then: number) => ({ table: 'applications', figures: [key], compared: { left: now, right: then } }) as const;
      const ownBefore = own ? former.own?.figures[before] : undefined;
      if (typeof ownBefore === 'number' && ownBefore !== now) {
        yield say.own({ label, now, before: ownBefore, by: Math.abs(now - ownBefore) }, about(ownBefore));
      }
      const then = isComparable ? former.carried.get(key) : undefined;
      if (then === undefined || then === now) continue;
      const values = { label, whose: own ? '本级年报填的' : '各单位合计', now, before: then, by: Math.abs(now - then) };
      if (lacking.length === 0) yield say.parts(values, about(then));
      else yield say.unknown({ ...values, names: namesIn(lacking) }, { ...about(then), outcome: 'unchecked' });
    }
  },
});
