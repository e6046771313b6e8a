import { levels, practice, type RuleCard } from '../card.js';

/** Reported by check/waive.ts, which alone knows the findings. */
export const waiverLapsed = {
  id: 'waiver/lapsed',
  level: levels('info'),
  basis: practice('说明只对当时的数有效'),
  title: '说明因数字改变而失效',
  checks: '一条问题曾经有人说明过情况，后来它涉及的数变了，问题还在。',
  why: '理由是针对当时的数写的，数变了，理由未必还成立。',
  remedy: '核对新的数；仍要保留的，重新说明情况。',
  says: '原来的说明（{name}：{reason}）因数字改变而失效。请核对后重新说明。',
} satisfies RuleCard & { readonly says: string };
