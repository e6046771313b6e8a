import { levels, printedForm, type RuleCard } from '../card.js';

/** Reported by check/waive.ts, which alone knows the findings. */
export const waiverEquation = {
  id: 'waiver/equation',
  level: levels('info'),
  basis: printedForm('2021年格式的勾稽关系'),
  title: '发布时，等式不平不能用说明代替',
  checks: '发布阶段，格式的等式不成立而留有说明。',
  why: '公开出去的表，读者只看数字；等式不平就是错的。草稿、报送阶段可以先说明，发布前要改平。',
  remedy: '核对台账，把数改平。',
  says: '发布时，格式的等式不平不能用说明代替（{name}：{reason}）。请核对台账，把数改平。',
} satisfies RuleCard & { readonly says: string };
