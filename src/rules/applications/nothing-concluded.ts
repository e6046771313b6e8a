import { law, levels } from '../card.js';
import { rule } from '../rule.js';

export const nothingConcluded = rule({
  id: 'applications/nothing-concluded',
  level: levels('warning'),
  basis: law('《政府信息公开条例》第三十三条：二十个工作日内答复，需要延长的不超过二十个工作日'),
  title: '全年没有一件办结',
  checks: '总计列：新收与上年结转之和大于0，办结为0，全部结转下年度。',
  why: '法定期限最长四十个工作日，只有年末收到的申请才可能全部结转；有上年结转的，不可能一件不结。',
  remedy: '核对办理结果；属实的，说明情况。',
  says: '新收加上年结转{all}件，没有一件办结。请核对{where}；都是年末收到的，说明情况。',
  *check({ known }, say) {
    const keys = [
      'applications.received.total', 'applications.broughtForward.total',
      'applications.concluded.total', 'applications.carriedForward.total',
    ] as const;
    const figures = known(...keys);
    if (!figures) return;
    const [received, brought, concluded, carried] = figures;
    const all = received + brought;
    if (all > 0 && concluded === 0 && carried >= all) yield say('applications', keys, { all });
  },
});
