import { textOf } from '../../report/text.js';
import { levels, practice } from '../card.js';
import { rule } from '../rule.js';

export const periodMissing = rule({
  id: 'text/period-missing',
  level: levels('info'),
  basis: practice('各地的年报在编制说明里写明统计期限'),
  title: '没有写统计期限',
  checks: '编制说明和第一部分都没有写数据的统计期限。没有这两部分的，不检查。',
  why: '写明期限，读者才知道数据截到哪一天。',
  remedy: '在编制说明里写明“统计期限为某年1月1日至12月31日”。',
  says: '没有写数据的统计期限。可以在编制说明里写明1月1日至12月31日。',
  *check({ report }, say) {
    const text = `${textOf(report.sections, 'preface')}\n${textOf(report.sections, 'overview')}`;
    if (text.length > 1 && !/(?:统计|数据)[^，。]{0,10}期限|期限(?:为|自|是|从)|1\s?月\s?1\s?日|12\s?月\s?31\s?日/.test(text)) yield say(undefined, [], {});
  },
});
