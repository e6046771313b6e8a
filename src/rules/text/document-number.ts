import { levels, practice } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

/** Issuing words, a year in brackets, a number. A court's （2024）苏01行初5号 has its words behind the year. */
const number = /([\u4e00-\u9fff]{0,8}?)(第?)([〔[［(（【﹝〖])\s?(20\d\d)\s?([〕\]］)）】﹞〗])\s?(第?)(\d{1,5})\s?号/g;
/** What each has: the words before it would be looked for at every character. */
const bracketed = /[〔[［(（【﹝〖]\s?20\d\d/;

export const documentNumber = textRule({
  id: 'text/document-number',
  level: levels('warning'),
  basis: practice('GB/T 9704-2012《党政机关公文格式》：年份用六角括号“〔〕”，序号不编虚位，不加“第”字'),
  title: '发文字号的写法不对',
  checks: '发文字号的年份没有用六角括号“〔〕”，序号前有0或“第”，或者“函”写成“涵”。',
  why: '文号写错，读者查不到文件。',
  remedy: '写成“国办公开办函〔2021〕30号”的样子。',
  says: '文号“{words}”应写作“{right}”。请改{where}。',
  *see({ text }): Iterable<Seen<'right'>> {
    if (!bracketed.test(text)) return;
    for (const match of matchesIn(text, number)) {
      const [words, issuer, , , year, , , order] = match;
      if (issuer === '') continue;
      const right = `${issuer!.replace(/涵$/, '函')}〔${year}〕${Number(order)}号`;
      if (words.replaceAll(/[\s﹝﹞]/g, (one) => ({ '﹝': '〔', '﹞': '〕' })[one] ?? '') === right) continue;
      yield { start: match.index, end: match.index + words.length, values: { right } };
    }
  },
});
