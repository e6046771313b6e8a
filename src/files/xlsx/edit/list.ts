import { withAttribute, type Splice } from '../../ooxml/xml/splice.js';
import { childOf, type Element } from '../../ooxml/xml/tree.js';
import { placeOf, styleSheetOrder } from './order.js';

/** One counted list of the style sheet (`fonts`, `fills`, …) that may grow; an item that is there already is used again. */
export class GrowingList {
  private readonly indices = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly element: Element | undefined;
  private length = 0;

  constructor(
    private readonly root: Element,
    private readonly text: string,
    private readonly prefix: string,
    private readonly name: (typeof styleSheetOrder)[number],
  ) {
    this.element = childOf(root, name);
    for (const { start, end } of this.element?.children ?? []) {
      const xml = text.slice(start, end);
      if (!this.indices.has(xml)) this.indices.set(xml, this.length);
      this.length++;
    }
  }

  add(xml: string): number {
    const known = this.indices.get(xml);
    if (known !== undefined) return known;
    this.indices.set(xml, this.length);
    this.added.push(xml);
    return this.length++;
  }

  splices(): Splice[] {
    if (this.added.length === 0) return [];
    const { element, text } = this;
    const items = this.added.join('');
    const close = `</${this.prefix}${this.name}>`;
    if (!element) {
      const place = placeOf(this.root, styleSheetOrder, this.name);
      return [{ start: place, end: place, text: `<${this.prefix}${this.name} count="${this.length}">${items}${close}` }];
    }
    const tag = withAttribute(text.slice(element.start, element.openEnd), 'count', String(this.length));
    if (element.empty) return [{ start: element.start, end: element.end, text: `${tag.replace(/\s*\/>$/, '>')}${items}${close}` }];
    const place = element.children.at(-1)?.end ?? element.openEnd;
    return [{ start: element.start, end: element.openEnd, text: tag }, { start: place, end: place, text: items }];
  }
}
