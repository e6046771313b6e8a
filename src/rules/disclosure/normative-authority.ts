import { law, levels } from '../card.js';
import { rule } from '../rule.js';

export const normativeAuthority = rule({
  id: 'disclosure/normative-authority',
  level: levels('warning'),
  basis: law('国办发〔2018〕37号：行政规范性文件由行政机关或者经授权的组织制定'),
  title: '事业单位填了行政规范性文件',
  checks: '单位类别是“事业单位”，而表二行政规范性文件一行有不为0的数。',
  why: '没有法律、法规授权的事业单位一般不能制发行政规范性文件；内部制度、通知不算。',
  remedy: '核对这些文件是不是由主管机关制发的；有授权的，说明情况。',
  says: '事业单位一般不能制发行政规范性文件。请核对{where}；经授权的，说明情况。',
  *check({ report, known }, say) {
    if (report.body !== 'institution') return;
    const keys = ['issued', 'repealed', 'inForce'].map((column) => `disclosure.normativeDocuments.${column}`);
    const filled = keys.filter((key) => known(key)?.some((count) => count > 0));
    if (filled.length > 0) yield say('disclosure', filled, {});
  },
});
