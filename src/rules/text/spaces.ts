import { levels, practice } from '../card.js';
import { seen, textRule } from './text-rule.js';

const between = /(?<=[\u4e00-\u9fff，；、”》）])[ \u00a0](?=[\u4e00-\u9fff“《（])/g;
/** From so many on, the text was copied from a page that sets its letters apart. */
const ofCopy = 3;

export const spaces = textRule({
  id: 'text/spaces',
  level: levels('info'),
  basis: practice('汉字之间不空格'),
  title: '汉字之间有空格',
  checks: '一段里有一两处汉字或标点之间夹着空格。到处都是空格的，是从版面上复制的，不算。',
  why: '排版时会留下难看的空白。',
  remedy: '删去空格。',
  says: '汉字之间多了空格。请删去，见{where}。',
  sections: ['overview', 'problems', 'other'],
  see: ({ text }) => {
    const found = seen(text, between);
    return found.length < ofCopy ? found : [];
  },
});
