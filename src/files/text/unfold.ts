import type { Form } from '../../form/types.js';
import { headingOf } from '../../finder/headings.js';
import { normaliseLabel } from '../../finder/label.js';
import { isValue } from './pieces.js';

/** More numbers than any line of prose has; the form's tables have 200. */
const numbersOfTables = 20;

/**
 * Tables on one long line, as some pages are copied: a line for each cell, from the head of 表二 to the heading after 表四.
 * In what stands before and after, each heading has its own line; any other line is left as it is.
 */
export function unfolded(line: string, form: Form): string[] {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const start = words.indexOf('信息内容');
  if (start < 0 || words.filter(isValue).length < numbersOfTables) return [line];
  const headings = words.map((word) => headingOf(normaliseLabel(word), form)?.section.key);
  const after = headings.findIndex((key, at) => at > start && (key === 'problems' || key === 'other'));
  const end = after < 0 ? words.length : after;
  const lines: string[] = [];
  let isOpen = false;
  words.forEach((word, at) => {
    const isProse = headings[at] === undefined && (at < start || at >= end);
    if (isProse && isOpen) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
    isOpen = isProse;
  });
  return lines;
}
