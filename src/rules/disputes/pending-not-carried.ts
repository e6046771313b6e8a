import { figureOf } from '../../form/index.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

const blocks = ['review', 'directSuit', 'suitAfterReview'] as const;

export const pendingNotCarried = rule({
  id: 'disputes/pending-not-carried',
  level: levels('info'),
  basis: heuristic('上年尚未审结的案件，本年总要有结果或仍未审结'),
  title: '上年尚未审结的案件，本年表里装不下',
  checks: '表四每一组：本年总计小于上年年报的尚未审结。要有上年年报才能检查。',
  why: '上年没有审结的，今年要么有了结果，要么仍未审结，都应计在本年表里。',
  remedy: '核对是否漏计了上年结转的案件；本地只统计当年新发生的，不用改。',
  says: '{block}本年总计{total}件，少于上年尚未审结的{pending}件。请核对{where}有没有漏计上年的案件。',
  *check({ form, lastYear, known }, say) {
    for (const block of blocks) {
      const key = `disputes.${block}.total`;
      const [total] = known(key) ?? [];
      const pending = lastYear?.figures[`disputes.${block}.pending`];
      if (total === undefined || !pending || total >= pending) continue;
      yield say('disputes', [key], { block: figureOf(form, key).rowPath.at(-1)!, total, pending });
    }
  },
});
