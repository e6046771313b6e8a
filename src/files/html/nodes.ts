import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'svg', 'select', 'button']);

/** Not on the page for a reader. */
export function isHidden(element: Element): boolean {
  return unseen.has(element.tagName) || attribute(element, 'hidden') !== undefined
    || /(?:^|;)\s{0,10}display\s{0,10}:\s{0,10}none/i.test((attribute(element, 'style') ?? '').slice(0, 2_000));
}

const lines = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody',
  'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul', 'br', 'caption',
]);

/** Stands on lines of its own, so what is before and after it is not one word. */
export function isBlock({ tagName }: Element): boolean {
  return lines.has(tagName);
}
