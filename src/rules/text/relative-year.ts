import { practice, levels } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

/** 去年同期 and 本年度 name their year by what stands beside them; 今年度 does not exist. */
const relative = /今年(?!度)|去年|前年|明年|本年(?![度新末制废处收])/g;

/** A year that stands a little before tells which year is meant. */
const reach = 12;

export const relativeYear = textRule({
  id: 'text/relative-year',
  level: levels('info', 'warning'),
  basis: practice('公文里的年份写具体，不用“今年”“去年”一类时间代词（GB/T 15835的惯例）'),
  title: '用“今年”“去年”代替年份',
  checks: '正文里有“今年”“去年”“前年”“明年”“本年”，前面几个字里没有写明年份。“本年度”“本年新收”不算。',
  why: '年报第二年才发布，“今年”说的是哪一年不清楚；沿用上年文字时也最容易留下。',
  remedy: '写明年份，如“2024年”。',
  says: '“{words}”应写明是哪一年{hint}。请改{where}。',
  sections: ['preface', 'overview', 'problems', 'other'],
  *see({ text }, { report: { year } }): Iterable<Seen<'hint'>> {
    // what is still to be filled in names the form's own columns
    const own = text.replace(/【[^【】]{0,120}】/g, (gap) => ' '.repeat(gap.length));
    for (const match of matchesIn(own, relative)) {
      if (/\d{4}年?[^，。；]{0,11}$/.test(text.slice(Math.max(0, match.index - reach), match.index))) continue;
      const shift = { 今年: 0, 本年: 0, 去年: -1, 前年: -2, 明年: 1 }[match[0]] ?? 0;
      const hint = year === null ? '' : `，如“${year + shift}年”`;
      yield { start: match.index, end: match.index + match[0].length, values: { hint } };
    }
  },
});
