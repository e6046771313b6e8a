import { levels, printedForm } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

/** Documents that no longer hold: from which report year on, and what holds instead. */
const superseded = [
  { words: /(?:国办公开办[函涵]?)?[〔[［(（【]\s?2019\s?[〕\]］)）】]\s?60\s?号/g, from: 2021, by: '国办公开办函〔2021〕30号' },
  { words: /国务院令第?\s?492\s?号|第492号令/g, from: 2019, by: '国务院令第711号' },
] as const;

export const supersededDocument = textRule({
  id: 'text/superseded-document',
  level: levels('warning'),
  basis: printedForm('国办公开办函〔2021〕30号印发的格式自2021年度报告起使用，〔2019〕60号同时停止执行；条例2019年修订'),
  title: '引用的文件已被替代',
  checks: '正文引用国办公开办函〔2019〕60号（2021年度起的报告）或国务院令第492号（2019年度起的报告）。报告的年度不清楚的，按现在的算。',
  why: '沿用旧文号，说明文字多年没有更新，格式也可能是旧的。',
  remedy: '改引替代它的文件；两个都引的，删去旧的。',
  says: '“{words}”已被{by}替代。请改{where}，两个都引的删去旧的。',
  *see({ text }, { report }): Iterable<Seen<'by'>> {
    for (const { words, from, by } of superseded) {
      if (report.year !== null && report.year < from) continue;
      for (const match of matchesIn(text, words)) yield { start: match.index, end: match.index + match[0].length, values: { by } };
    }
  },
});
