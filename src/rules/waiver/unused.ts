import { levels, practice, type RuleCard } from '../card.js';

/** Reported by check/waive.ts, which alone knows the findings. */
export const waiverUnused = {
  id: 'waiver/unused',
  level: levels('info'),
  basis: practice('多余的说明会误导后来的人'),
  title: '说明已经用不上',
  checks: '一条说明所针对的问题已经不存在。',
  why: '留着它，下次同样的数又出现时会被误认为已经说明过。',
  remedy: '删去这条说明。',
  says: '有一条说明已经用不上（{name}：{reason}），问题已不存在。可以删去。',
} satisfies RuleCard & { readonly says: string };
