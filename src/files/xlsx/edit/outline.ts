import { Scanner } from '../../ooxml/xml/scanner.js';
import { damaged } from '../../error.js';
import { localName, prefixOf } from '../../ooxml/xml/tree.js';

export interface OutlineChild {
  readonly local: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly empty: boolean;
}

/** The children of a worksheet and where they stand; what is in them is passed over. */
export interface Outline {
  readonly prefix: string;
  readonly openEnd: number;
  readonly children: readonly OutlineChild[];
}

export function outlineOf(text: string, part: string): Outline {
  const scanner = new Scanner(text, part);
  scanner.next();
  const prefix = prefixOf(scanner.name);
  const openEnd = scanner.end;
  if (localName(scanner.name) !== 'worksheet' || scanner.empty) throw damaged('notSheet', { part });
  const children: OutlineChild[] = [];
  scanner.children(() => {
    const { name, start, end, empty } = scanner;
    scanner.skip();
    // an element of another vocabulary has no place in the order
    const local = name.startsWith(prefix) && !name.slice(prefix.length).includes(':') ? name.slice(prefix.length) : '';
    children.push({ local, start, openEnd: end, closeStart: scanner.start, end: scanner.end, empty });
  });
  return { prefix, openEnd, children };
}

export function outlineChild(outline: Outline, local: string): OutlineChild | undefined {
  return outline.children.find((child) => child.local === local);
}
