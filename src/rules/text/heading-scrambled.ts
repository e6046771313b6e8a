import { headingOf } from '../../finder/headings.js';
import { normaliseLabel } from '../../finder/label.js';
import type { Form } from '../../form/types.js';
import { heuristic, levels } from '../card.js';
import { textRule, type Seen } from './text-rule.js';

/** Longer lines are sentences. */
const longest = 60;

const letters = (text: string): string => [...text.replace(/^[\s　]*[一二三四五六七八九十][、.．，]/, '')]
  .filter((one) => /[\u4e00-\u9fff]/.test(one)).sort().join('');

const known = new WeakMap<Form, ReadonlyMap<string, readonly string[]>>();

/** One heading or two of them, by their characters. */
function headingsByLetters(form: Form): ReadonlyMap<string, readonly string[]> {
  let made = known.get(form);
  if (!made) {
    const headings = form.sections.map(({ heading }) => heading);
    const pairs = headings.flatMap((one, at) => headings.slice(at + 1).map((other) => [one, other]));
    // of those that are alike the first
    const all = [...headings.map((one) => [one]), ...pairs].reverse();
    known.set(form, made = new Map(all.map((names) => [letters(names.map((name) => name.slice(2)).join('')), names])));
  }
  return made;
}

export const headingScrambled = textRule({
  id: 'text/heading-scrambled',
  level: levels('info', 'warning'),
  basis: heuristic('一行的字与一个部分的标题完全相同，次序却不同'),
  title: '标题的字序乱了',
  checks: '有一行的字与某个部分标题的字一样多、一样的字，次序却不对；或者两个标题的字混成了一行。',
  why: '多半是从PDF复制时打乱的，读者会以为缺了这个部分。',
  remedy: '照格式改正标题；两个标题混在一起的，分成两行。',
  says: '“{words}”像是打乱了的标题“{heading}”。请改{where}。',
  *see({ text }, { form }): Iterable<Seen<'heading'>> {
    if (text.length > longest || headingOf(normaliseLabel(text), form)) return;
    const own = letters(text);
    if (own === '') return;
    const match = headingsByLetters(form).get(own);
    if (!match || match.join('') === text.replace(/\s+/g, '')) return;
    yield { start: 0, end: text.length, values: { heading: match.join('”“') } };
  },
});
