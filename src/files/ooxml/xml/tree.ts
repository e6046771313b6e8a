import { tooLarge } from '../../error.js';
import { packageLimits } from '../limits.js';
import { Scanner, Token } from './scanner.js';

/** An element of a small part, with its place in the text. */
export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly start: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  /** Start of the closing tag; equals `end` for `<a/>`. */
  readonly closeStart: number;
  readonly end: number;
  readonly empty: boolean;
}

type Growing = { -readonly [Key in keyof Element]: Element[Key] } & { children: Element[] };

export function parseTree(text: string, part: string): Element {
  const scanner = new Scanner(text, part);
  const stack: Growing[] = [];
  let root: Element | undefined;
  let count = 0;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    const parent = stack.at(-1);
    if (token === Token.Open) {
      if (++count > packageLimits.elements) throw tooLarge('elements', { part, limit: packageLimits.elements });
      const element = opened(scanner);
      parent?.children.push(element);
      root ??= element;
      stack.push(element);
    } else if (token === Token.Text) {
      parent!.text += scanner.content();
    } else {
      stack.pop();
      parent!.closeStart = scanner.start;
      parent!.end = scanner.end;
    }
  }
  // a text without a root does not get past the scanner
  return root!;
}

function opened(scanner: Scanner): Growing {
  const { name, start, end, empty } = scanner;
  const attributes = new Map(scanner.attributes().map((attribute) => [attribute.name, attribute.value]));
  return { name, local: localName(name), attributes, children: [], text: '', start, openEnd: end, closeStart: end, end, empty };
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix with its colon, or nothing: what a sibling must be written with. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The child with this local name and the parent's own prefix, so that an extension's namesake does not count. */
export function childOf(parent: Element, local: string): Element | undefined {
  return parent.children.find((child) => child.name === prefixOf(parent.name) + local);
}

export function childrenOf(parent: Element, local: string): readonly Element[] {
  return parent.children.filter((child) => child.name === prefixOf(parent.name) + local);
}

/** xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
