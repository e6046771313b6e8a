import { levels, printedForm } from '../card.js';
import { sentencesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

/** What a list may leave out of a heading, or put otherwise. */
const bare = (text: string): string => text.replace(/^[一二三四五六]、|情况$/g, '').replace(/[\s、，和及与“”‘’"]/g, '');

const announced = /部分|组成|包括|包含|分为/;

/** More missing than this, and it is no list of the parts. */
const most = 3;

export const partsNames = textRule({
  id: 'text/parts-names',
  level: levels('info'),
  basis: printedForm('2021年格式的六个部分标题'),
  title: '编制说明列出的部分与标题不一致',
  checks: '编制说明逐个列出了各部分的名称，而其中没有格式的某一个或几个部分。写“等”的不检查。',
  why: '多半沿用了旧格式的编制说明。',
  remedy: '照六个部分的标题列出。',
  says: '编制说明列出的部分里没有{missing}。请核对{where}。',
  sections: ['preface'],
  *see({ text }, { form }): Iterable<Seen<'missing'>> {
    if (!announced.test(text)) return;
    for (const { 0: sentence, index } of sentencesIn(text)) {
      const list = bare(sentence);
      if (!list.includes('总体情况') || !announced.test(sentence)) continue;
      if (/等[一二三四五六七八九\d]{0,2}个?(?:部分|方面|内容)/.test(sentence)) continue;
      const missing = form.sections.filter(({ heading, variants = [] }) =>
        ![heading, ...variants].some((name) => list.includes(bare(name))));
      if (missing.length === 0 || missing.length > most) continue;
      const names = missing.map(({ heading }) => `“${heading.replace(/^[一二三四五六]、/, '')}”`).join('、');
      yield { start: index, end: index + sentence.length, values: { missing: names } };
    }
  },
});
