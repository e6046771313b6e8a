import { law, levels } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

/** What stands for nothing at all. */
const nothing = /^(?:暂?无|没有|略|不存在|\/|[-—－]{1,9}|…{1,9}|（略）)[。.]?$/;

export const sectionEmpty = rule({
  id: 'text/section-empty',
  level: levels('warning', 'error'),
  basis: law('《政府信息公开条例》第五十条；第（四）项要求写明存在的主要问题及改进情况'),
  title: '部分没有内容',
  checks: '第一、第五部分只有标题，或者只写“无”；第六部分只有标题。',
  why: '总体情况、主要问题及改进情况是条例要求写的，不能空着，也不能只写“无”。',
  remedy: '补写内容；第六部分确实没有的，写“没有其他需要报告的事项”，并说明信息处理费。',
  says: {
    empty: '“{heading}”下面没有内容。请补写。',
    none: '“{heading}”只写了“{words}”。请按条例写明，见{where}。',
  },
  *check({ form, report }, say) {
    for (const { key, kind, heading } of form.sections) {
      if (kind !== 'narrative' || report.sections[key] === undefined) continue;
      const paragraphs = proseOf(report, [key]);
      const [first] = paragraphs;
      if (!first) yield say.empty(undefined, [], { heading });
      else if (key !== 'other' && paragraphs.every(({ text }) => nothing.test(text.trim()))) {
        yield say.none(undefined, [], { heading, words: first.text.trim() }, [placeOf(first)]);
      }
    }
  },
});
