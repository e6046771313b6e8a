import { lineText } from '../cell-text.js';
import type { Token } from '../tokens.js';

/** Words that stand together on one line. */
export interface Phrase {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Gaps wider than this share of the size part two phrases; `总 计` is one. */
const apart = 0.9;

export function phrasesOf(line: readonly Token[]): Phrase[] {
  const groups: Token[][] = [];
  for (const token of line) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const joins = last && token.left - last.right <= apart * token.size && !isValue(token.text) && !isValue(last.text);
    if (joins) group.push(token);
    else groups.push([token]);
  }
  return groups.map((group) => ({
    text: lineText(group),
    left: group[0]!.left,
    right: group[group.length - 1]!.right,
    y: group[0]!.y,
    size: group[0]!.size,
  }));
}

/** What may stand in a figure's place; `1.` is an ordinal. */
export function isValue(text: string): boolean {
  return /^(?:[-—–/]|[0-9][0-9,]*(?:\.[0-9]+)?)$/.test(text);
}
