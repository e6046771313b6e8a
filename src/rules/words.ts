import type { FigureKey, Form, TableKey } from '../form/types.js';
import type { TextKey } from '../report/place.js';

/** Longest quotation of what stands in a cell. */
const longestQuote = 20;

export function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** `“行政许可”、“行政处罚”`: all of a few lines, the first of many. */
export function linesNamed(lines: readonly string[]): string {
  const named = lines.length > 4 ? lines.slice(0, 3) : lines;
  return `${named.map((line) => `“${line}”`).join('、')}${named.length < lines.length ? `等${lines.length}行或列` : ''}`;
}

/** The rows, or columns where a row is there in part, to which these figures belong, each once. */
export function linesOf(form: Form, table: TableKey, keys: ReadonlySet<FigureKey>): string[] {
  const { figures } = form.tables[table];
  const wholeRow = (row: string): boolean => figures.every((figure) => figure.row !== row || keys.has(figure.key));
  return [...new Set(figures.flatMap(({ key, row, rowPath, columnPath }) =>
    (keys.has(key) ? [(wholeRow(row) ? rowPath : columnPath).at(-1)!] : [])))];
}

/** `主动公开政府信息情况`. */
export function headingOf(form: Form, table: TableKey): string {
  return form.tables[table].heading.replace(/^[一二三四五六]、/, '');
}

/** Both, with what differs between 【 and 】: `四、【转结】下年度` beside `四、【结转】下年度`. The eye reads over such a slip. */
export function markedApart(found: string, official: string): { readonly found: string; readonly official: string } {
  const [ours, theirs] = [[...found], [...official]];
  const shorter = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < shorter && ours[head] === theirs[head]) head++;
  let tail = 0;
  while (tail < shorter - head && ours[ours.length - 1 - tail] === theirs[theirs.length - 1 - tail]) tail++;
  if (head + tail === 0) return { found, official };
  const marked = (letters: readonly string[]): string => {
    const own = letters.slice(head, letters.length - tail).join('');
    return own === '' ? letters.join('') : `${letters.slice(0, head).join('')}【${own}】${letters.slice(letters.length - tail).join('')}`;
  };
  return { found: marked(ours), official: marked(theirs) };
}

/** `六`, as its heading counts. */
export function sectionMark(key: TextKey, form: Form): string {
  return form.sections.find((section) => section.key === key)?.heading.split('、')[0] ?? '编制说明';
}
