import { linesOf } from '../cell-text.js';
import { columnsOf, looseLine, looseTable, type LooseLine } from './loose-table.js';
import type { PageTable } from '../page-table.js';
import type { Token } from '../tokens.js';

/** Lines of a head that may stand above the first numbers. */
const tallestHead = 10;
/** Lines of labels that may stand between two lines of numbers. */
const widestGap = 8;

/** Tables that no borders show, and the tokens that belong to none. */
export function looseTables(tokens: readonly Token[]): { tables: PageTable[]; rest: Token[] } {
  const printed = linesOf(tokens);
  const lines = printed.map((line) => looseLine(line));
  const tables: PageTable[] = [];
  const taken = new Set<Token>();
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.values.length < 3) continue;
    let last = lastRow(lines, at);
    const columns = columnsOf(lines.slice(at, last + 1));
    if (columns) {
      while (goesOn(lines[last + 1], lines[last]!, columns[0]!.left)) last++;
      let first = at;
      while (first > 0 && at - first < tallestHead && !isRunningText(lines[first - 1]!) && !taken.has(printed[first - 1]![0]!)) first--;
      tables.push(looseTable(lines.slice(first, last + 1), columns));
      for (const line of printed.slice(first, last + 1)) for (const token of line) taken.add(token);
    }
    at = last;
  }
  return { tables, rest: tokens.filter((token) => !taken.has(token)) };
}

function lastRow(lines: readonly LooseLine[], from: number): number {
  let last = from;
  for (let at = from + 1; at < lines.length && at - last <= widestGap && !isRunningText(lines[at]!); at++) {
    const count = lines[at]!.values.length;
    // the tables of the form have 1, 3, 7 and 15 numbers a row: another count is another table
    if (count > 2 && count !== lines[from]!.values.length) break;
    if (count > 0) last = at;
  }
  return last;
}

/** The rest of a wrapped label below the last numbers. */
function goesOn(next: LooseLine | undefined, { phrases: [before] }: LooseLine, left: number): boolean {
  if (!next || isRunningText(next) || next.values.length > 0) return false;
  return next.phrases[0]!.y - before!.y < 2 * next.phrases[0]!.size && next.phrases.every((phrase) => phrase.right < left);
}

/** A section's heading, or a line of text from one margin to the other. */
function isRunningText({ phrases, values }: LooseLine): boolean {
  const text = phrases.map((phrase) => phrase.text).join('');
  return values.length === 0
    && (/^[一二三四五六]、.*(?:情况|事项)$/.test(text) || /[。：；]$/.test(text) || phrases.some((phrase) => phrase.text.length > 30));
}
