import { headingOf } from '../../finder/headings.js';
import { normaliseLabel } from '../../finder/label.js';
import type { Form } from '../../form/types.js';
import { heuristic, levels } from '../card.js';
import { textRule, type Seen } from './text-rule.js';

/** Longer lines are sentences. */
const longest = 60;

const ordinal = /^[\s　]*[一二三四五六七八九十][、.．，]/;

const letters = (text: string): string => [...text.replace(ordinal, '')].filter((one) => /[\u4e00-\u9fff]/.test(one)).sort().join('');

/** As many as letters() has. */
function letterCount(text: string): number {
  let count = ordinal.test(text) ? -1 : 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) count += 1;
  }
  return count;
}

interface Headings {
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  /** How many characters they have: most lines are ruled out by it. */
  readonly lengths: ReadonlySet<number>;
}

const known = new WeakMap<Form, Headings>();

/** One heading or two of them, by their characters. */
function headingsByLetters(form: Form): Headings {
  let made = known.get(form);
  if (!made) {
    const headings = form.sections.map(({ heading }) => heading);
    const pairs = headings.flatMap((one, at) => headings.slice(at + 1).map((other) => [one, other]));
    // of those that are alike the first
    const all = [...headings.map((one) => [one]), ...pairs].reverse();
    const byLetters = new Map(all.map((names) => [letters(names.map((name) => name.slice(2)).join('')), names]));
    known.set(form, made = { byLetters, lengths: new Set([...byLetters.keys()].map(({ length }) => length)) });
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
    const headings = headingsByLetters(form);
    if (!headings.lengths.has(letterCount(text))) return;
    const match = headings.byLetters.get(letters(text));
    if (!match || match.join('') === text.replace(/\s+/g, '')) return;
    yield { start: 0, end: text.length, values: { heading: match.join('”“') } };
  },
});
