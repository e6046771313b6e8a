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

const struckTags = new Set(['del', 's', 'strike', 'sup', 'sub']);
const struckStyle = new RegExp([
  'text-decoration(?:-line)?\\s{0,10}:[^;]{0,100}line-through', 'visibility\\s{0,10}:\\s{0,10}(?:hidden|collapse)',
  'font-size\\s{0,10}:\\s{0,10}0(?:px|pt|em|rem|%)?\\s{0,10}(?:;|!|$)', 'opacity\\s{0,10}:\\s{0,10}0(?:\\.0{1,5})?\\s{0,10}(?:;|!|$)',
  'vertical-align\\s{0,10}:\\s{0,10}(?:super|sub)\\b',
].map((one) => `(?:^|;)\\s{0,10}${one}`).join('|'), 'i');
const space = '\\s{0,10}';
const byParts = `rgb\\(${Array(3).fill(`${space}255${space}`).join(',')}\\)`;
const white = new RegExp(`(?:^|;)${space}color${space}:${space}(?:white|#fff(?:fff)?|${byParts})${space}(?:;|!|$)`, 'i');

/** Struck out, not to be seen, or a note mark over the line: stands on the page and is no part of a number. */
export function isStruck(element: Element): boolean {
  const style = (attribute(element, 'style') ?? '').slice(0, 2_000);
  return struckTags.has(element.tagName) || struckStyle.test(style) || (white.test(style) && !hasGround(element, 0));
}

/** A colour behind white words makes them a heading. */
function hasGround(element: Element, height: number): boolean {
  if (/background/i.test((attribute(element, 'style') ?? '').slice(0, 2_000)) || attribute(element, 'bgcolor') !== undefined) return true;
  const { parentNode: parent } = element;
  return height < 10 && parent !== null && 'attrs' in parent && hasGround(parent, height + 1);
}

/** Stands on lines of its own, so what is before and after it is not one word. */
export function isBlock({ tagName }: Element): boolean {
  return lines.has(tagName);
}
