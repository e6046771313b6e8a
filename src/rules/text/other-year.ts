import { heuristic, levels } from '../card.js';
import { textRule, type Seen } from './text-rule.js';
import { yearsIn } from './years.js';

/** Before a year: what compares, looks back or looks ahead, and what belongs to a document. */
const excused = /(?:自|从|至|到|比|较|与|同|和|及|、|对|截至|截止|于|以来|上年|针对|在|将|年|—|－|-|～|~|[（(〔])\s*$/;
/** Behind a year: a span, a comparison, a title, a plan. */
const goesOn = new RegExp([
  '^(?:度?(?:政府信息|年报|年度报告|报告|工作报告|工作要点|政务公开|结转|考核|评估)',
  '以来|起|前|后|末|底|初|相比|同期|间|至|到|—|－|-|～|~|、|和|与|及|的?(?:问题|不足|整改)|版|修订|印发|制定|出台|结转|\\d{1,2}月)',
].join('|'));
/** 。or a subheading, and nothing else, before the year. */
const begins = /(?:^|[。；！？!?;])[\s　]*(?:[（(][一二三四五六七八九十]+[）)][^。]{0,12}[。：:])?[\s　]*$/;

export const otherYear = textRule({
  id: 'text/other-year',
  level: levels('info', 'warning'),
  basis: heuristic('年报说的是报告年度，句首出现别的年份，多半沿用了上年的文字'),
  title: '句子以别的年份开头',
  checks: '一句话以“某某年”开头，而这一年不是报告年度。第五部分说下一年的打算、拿上年作比较、说文件名称和起止时间的不算；第一部分开头的年份另有一条规则。',
  why: '改了年度、没改正文，是年报最常见的差错之一。',
  remedy: '沿用的改成报告年度；确实说别的年份的，不用改。',
  says: '这一句以“{words}”开头，报告年度是{year}年。沿用上年文字的请改{where}。',
  sections: ['overview', 'problems', 'other'],
  *see({ text, section, paragraph }, { report }): Iterable<Seen<'year'>> {
    const { year } = report;
    if (year === null) return;
    for (const { year: told, start, end } of yearsIn(text)) {
      // what comes next year is told in 五
      if (told === year || (told > year && section !== 'overview')) continue;
      const before = text.slice(Math.max(0, start - 40), start);
      // the first words of 一 have a rule of their own
      if (section === 'overview' && paragraph === 1 && start < 40 && before.trim() === '') continue;
      if (!begins.test(before) || excused.test(before) || goesOn.test(text.slice(end, end + 12))) continue;
      if (text.slice(end, end + 60).split(/[。；]/)[0]!.includes(`${year}年`)) continue;
      yield { start, end, values: { year } };
    }
  },
});
