import { levels, practice } from '../card.js';
import { seen, textRule } from './text-rule.js';

const cjk = '[\\u4e00-\\u9fff]';

/** Two marks that cannot stand together, a half-width mark between Chinese characters, a mark at the start. */
const wrong = new RegExp([
  '[，、；：][，。、；：]+|。[，。、；：]+(?!…)|[！？][，。、；：]',
  `(?<=${cjk}[”’》）]?)[,;?!](?=[“‘《（]?${cjk})`,
  `(?<=${cjk}{2})\\.(?=$|${cjk}{2})`,
  '“[”]|《[》]|（[）]',
].join('|'), 'g');

export const punctuation = textRule({
  id: 'text/punctuation',
  level: levels('info', 'warning'),
  basis: practice('GB/T 15834-2011《标点符号用法》'),
  title: '标点有误',
  checks: '正文里有连在一起的标点（如“，。”“。。”）、汉字中间的半角标点，或者空的引号、括号、书名号。',
  why: '公开发布的公文，标点差错很显眼。',
  remedy: '改正标点。',
  says: '标点“{words}”有误。请改{where}。',
  see: ({ text }) => seen(text, wrong),
});
