import { textKeys } from '../../report/place.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { shortened } from '../words.js';
import { matchesIn } from './matches.js';
import { placeOf, proseOf } from './prose.js';

const residue = new RegExp([
  '【(?:待|请|此处|需)[^【】]{0,120}】',
  '[（(](?:文字描述|此处填写|请填写|待填|待补充|填写说明)[^（）()]{0,60}[）)]',
  // XXGK of an address and 24×7 are none
  '(?<![A-Za-z0-9./_×-])(?:[Xx]{2,8}|[Ｘｘ]{2,8}|×{2,8}|＊{2,8}|\\*{2,8})(?![A-Za-z0-9./_×-])',
  '(?:请在?此处?填写|请输入|点击此处)[^，。；\\n]{0,20}',
].join('|'), 'g');

/** One finding for a section: whoever has left one has left many. */
export const textResidue = rule({
  id: 'text/residue',
  level: levels('warning', 'error'),
  basis: printedForm('格式里的“文字描述”等提示，填好后都应删去'),
  title: '还有没填好的地方',
  checks: '正文里有【待填】【待核】、“××”、“（文字描述）”等提示。每个部分说一次。',
  why: '带着提示报出去，就是没有写完的年报。',
  remedy: '填好，或者删去。草稿阶段只是存疑。',
  says: {
    one: '“{words}”还没有填好。请填写或删去，见{where}。',
    several: '“{words}”等{count}处还没有填好。请填写或删去，见{where}。',
  },
  *check({ report }, say) {
    for (const key of textKeys) {
      const places = proseOf(report, [key]).flatMap((prose) =>
        matchesIn(prose.text, residue).map(({ 0: words, index }) => ({ words, place: placeOf(prose, index, index + words.length) })));
      const [first] = places;
      if (!first) continue;
      const where = places.map(({ place }) => place);
      const words = shortened(first.words);
      if (places.length === 1) yield say.one(undefined, [], { words }, where);
      else yield say.several(undefined, [], { words, count: places.length }, where);
    }
  },
});
