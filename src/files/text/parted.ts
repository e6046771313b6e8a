import type { Form } from '../../form/types.js';

/**
 * A whole report on one line, as some pages are copied: each heading with its number has a line of its own, and so has what
 * stands under it. Under the headings of tables are the tables, which are read apart. Any other line is left as it is.
 */
export function parted(line: string, form: Form): string[] {
  const found = form.sections.flatMap(({ heading, variants = [], kind }) => {
    const number = heading.slice(0, heading.indexOf('、') + 1);
    const words = [heading, ...variants.map((variant) => number + variant)].find((one) => line.includes(one));
    return words === undefined ? [] : [{ words, kind, at: line.indexOf(words) }];
  });
  const inOrder = found.every(({ at }, index) => index === 0 || at > found[index - 1]!.at);
  if (!inOrder || found.filter(({ kind }) => kind === 'narrative').length < 2) return [line];
  const parts = found.flatMap(({ words, kind, at }, index) => {
    const text = line.slice(at + words.length, found[index + 1]?.at);
    return kind === 'narrative' ? [words, text] : [words];
  });
  return [line.slice(0, found[0]!.at), ...parts].map((part) => part.trim()).filter((part) => part !== '');
}
