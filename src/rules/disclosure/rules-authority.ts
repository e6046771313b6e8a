import { bodyName, bodyOfName } from '../../report/body.js';
import { law, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

export const rulesAuthority: Rule = {
  id: 'disclosure/rules-authority',
  level: levels('error'),
  basis: law('《立法法》：国务院部门和设区的市、自治州以上地方人民政府可以制定规章'),
  title: '没有规章制定权的单位填了规章',
  checks: '单位类别不是“国务院部门”或“设区的市以上政府”，而表二规章一行有不为 0 的数。',
  why: '县级政府、各级地方部门、乡镇街道和事业单位都无权制定规章。这里有数，多半是把规范性文件或一般文件填到了规章一行。',
  remedy: '规章一行改为 0；如果是行政规范性文件，填到下一行。单位类别选错的，在“填报”中改正。',
  *check({ report, known }) {
    const body = report.body ?? bodyOfName(report.agency);
    if (body === 'ministry' || body === 'city') return;
    const keys = ['issued', 'repealed', 'inForce'].map((column) => `disclosure.regulations.${column}`);
    const filled = keys.filter((key) => (known(key)?.[0] ?? 0) > 0);
    if (filled.length === 0) return;
    if (body) yield said('disclosure', filled, { body: bodyName[body] });
    else yield { ...said('disclosure', filled, {}), outcome: 'unchecked' };
  },
};
