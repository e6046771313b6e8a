import { Scanner } from './scanner.js';

/** One replacement in a text; `start` = `end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is inserted at the start of a replaced stretch goes before it; insertions at one place keep the order given. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ ...splice, index })).sort((a, b) =>
    a.start - b.start || a.end - b.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of ordered) {
    if (start < at || end < start) throw new RangeError(`splices overlap at ${start}`);
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The opening tag with one attribute set, added or (undefined) taken away; all else as written. `value` is escaped already. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const scanner = new Scanner(tag, name);
  scanner.next();
  const found = scanner.attributes().find((attribute) => attribute.name === name);
  if (found && value !== undefined) return tag.slice(0, found.valueStart) + value.replaceAll("'", '&apos;') + tag.slice(found.valueEnd);
  if (found) return tag.slice(0, found.start).trimEnd() + tag.slice(found.valueEnd + 1);
  if (value === undefined) return tag;
  const close = scanner.empty ? '/>' : '>';
  return `${tag.slice(0, -close.length).trimEnd()} ${name}="${value}"${close}`;
}
