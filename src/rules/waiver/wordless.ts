import { levels, practice, type RuleCard } from '../card.js';

/** Reported by check/waive.ts, which alone knows the findings. */
export const waiverWordless = {
  id: 'waiver/wordless',
  level: levels('warning'),
  basis: practice('说明要让后来的人看得懂'),
  title: '说明没有写明理由',
  checks: '一条说明的理由里没有话，例如只填了0或者一个符号。',
  why: '没有理由的说明等于没有核对，不能代替改正。',
  remedy: '写清楚为什么这样是对的，或者改正数字。',
  says: '说明没有写明理由（{name}：“{reason}”），不算数。请写清楚为什么这样是对的，或者改正数字。',
} satisfies RuleCard & { readonly says: string };
