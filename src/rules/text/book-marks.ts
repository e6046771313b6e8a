import { levels, practice } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

/** A name in a name: 《关于印发《…》的通知》. */
const nested = /《[^《》]{0,80}(《[^《》]{1,80}》)/g;
/** What is done, not what is written. */
const deed = /《[^《》]{1,30}(?:活动|会议|培训班|竞赛|大赛|论坛|专项行动|一本账)[”’]?》/g;

export const bookMarks = textRule({
  id: 'text/book-marks',
  level: levels('info'),
  basis: practice('GB/T 15834-2011：书名号里还用书名号的，里层用〈〉；会议、活动等不能视为作品的名称不用书名号'),
  title: '书名号用法不规范',
  checks: '《》里面又有《》；或者《》里是会议、活动、培训班、竞赛、专项行动的名称。',
  why: '公开发布的公文，标点有统一的用法。',
  remedy: '里层改用〈〉；会议、活动的名称改用引号，或者不加。',
  says: '“{words}”{how}。请改{where}。',
  *see({ text }): Iterable<Seen<'how'>> {
    for (const match of matchesIn(text, nested)) {
      const end = match.index + match[0].length;
      yield { start: end - match[1]!.length, end, values: { how: '在书名号里，里层应用〈〉' } };
    }
    for (const { 0: words, index } of matchesIn(text, deed)) {
      yield { start: index, end: index + words.length, values: { how: '不是文件或作品的名称，不用书名号' } };
    }
  },
});
