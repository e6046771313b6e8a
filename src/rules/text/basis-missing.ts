import { textOf } from '../../report/text.js';
import { levels, practice } from '../card.js';
import { rule } from '../rule.js';

export const basisMissing = rule({
  id: 'text/basis-missing',
  level: levels('info'),
  basis: practice('各地的年报在编制说明里写明依据'),
  title: '没有写编制依据',
  checks: '编制说明和第一部分都没有说到《政府信息公开条例》或者年报格式。没有这两部分的，不检查。',
  why: '写明依据，读者知道年报按什么格式编。',
  remedy: '在编制说明里写明条例和国办公开办函〔2021〕30号。',
  says: '没有写编制依据。可以在编制说明里写明《政府信息公开条例》和年报格式的文号。',
  *check({ report }, say) {
    const text = `${textOf(report.sections, 'preface')}\n${textOf(report.sections, 'overview')}`;
    if (text.length > 1 && !/条例|公开办函|年度报告格式/.test(text)) yield say(undefined, [], {});
  },
});
