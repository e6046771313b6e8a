import { bodyName, bodyOfName } from '../../report/body.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';

export const rulesAuthority = rule({
  id: 'disclosure/rules-authority',
  level: levels('error'),
  basis: law('《立法法》：国务院部门和设区的市、自治州以上地方人民政府可以制定规章'),
  title: '没有规章制定权的单位填了规章',
  checks: '单位类别不是“国务院部门”或“设区的市以上政府”，而表二规章一行有不为0的数。',
  why: '县级政府、各级地方部门、乡镇街道和事业单位都无权制定规章。这里有数，多半是把规范性文件或一般文件填到了规章一行。',
  remedy: '规章一行改为0；如果是行政规范性文件，填到下一行。单位类别选错的，改正类别。',
  says: '{body}没有规章制定权，规章应为0。请核对{where}；是行政规范性文件的，填到下一行。',
  unchecked: { unknownBody: '规章一行填了数，但不知道单位类别，不能判断有没有规章制定权。请写明单位类别，并核对{where}。' },
  inPane: '单位类别在“填报”里选。',
  *check({ report, known }, say) {
    const body = report.body ?? bodyOfName(report.agency);
    if (body === 'ministry' || body === 'city') return;
    const keys = ['issued', 'repealed', 'inForce'].map((column) => `disclosure.regulations.${column}`);
    const filled = keys.filter((key) => known(key)?.some((count) => count > 0));
    if (filled.length === 0) return;
    if (body) yield say('disclosure', filled, { body: bodyName[body] });
    else yield say.unknownBody('disclosure', filled, {});
  },
});
