import { levels, printedForm } from '../card.js';
import { seen, textRule } from './text-rule.js';

const residue = new RegExp([
  '【(?:待|请|此处|需)[^【】]{0,120}】',
  '[（(](?:文字描述|此处填写|请填写|待填|待补充|填写说明)[^（）()]{0,60}[）)]',
  // XXGK of an address and 24×7 are none
  '(?<![A-Za-z0-9./_×-])(?:[Xx]{2,8}|[Ｘｘ]{2,8}|×{2,8}|＊{2,8}|\\*{2,8})(?![A-Za-z0-9./_×-])',
  '(?:请在?此处?填写|请输入|点击此处)[^，。；\\n]{0,20}',
].join('|'), 'g');

export const textResidue = textRule({
  id: 'text/residue',
  level: levels('warning', 'error'),
  basis: printedForm('格式里的“文字描述”等提示，填好后都应删去'),
  title: '还有没填好的地方',
  checks: '正文里有【待填】【待核】、“××”、“（文字描述）”等提示。',
  why: '带着提示报出去，就是没有写完的年报。',
  remedy: '填好，或者删去。草稿阶段只是存疑。',
  says: '“{words}”还没有填好。请填写或删去，见 {where}。',
  see: ({ text }) => seen(text, residue),
});
