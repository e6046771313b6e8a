import { levels, practice } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

/** 浙江省政府办公厅: the name of the place stands before it, so it is meant as a full name. 省政府办公厅 alone is a usual short form. */
const short = /(?<=^|[，。；、：（(》和与及由按据照])((?![和与及由按据照全本各我该根依])[^\s，。；：、（）《》和与及省市]{2,8}[省市])政府办公([厅室])/g;

export const officeName = textRule({
  id: 'text/office-name',
  level: levels('info'),
  basis: practice('机关名称用全称或规范化简称'),
  title: '机关名称不是全称',
  checks: '正文里写“某某省政府办公厅”“某某市政府办公室”，全称是“人民政府办公厅（室）”。前面没有地名的“省政府办公厅”是常用简称，不算。',
  why: '带着地名写，就应当写全称。',
  remedy: '改成全称。',
  says: '“{words}”的全称是“{full}”。请改{where}。',
  *see({ text }): Iterable<Seen<'full'>> {
    if (!/政府办公/.test(text)) return;
    for (const match of matchesIn(text, short)) {
      yield { start: match.index, end: match.index + match[0].length, values: { full: `${match[1]}人民政府办公${match[2]}` } };
    }
  },
});
