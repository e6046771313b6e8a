import { htmlLimits } from './limits.js';
import { object } from '../seen-text.js';
import { isBlock, isElement, isHidden, isStruck, type Node } from './nodes.js';

/** White space in the source is long, and counts little once it is one blank. */
const mostRead = 10 * htmlLimits.text;

/**
 * The text of a cell or a paragraph as a reader sees it: what is split over spans is one word, blocks and line breaks stand
 * on lines of their own, the source's own line breaks do not count. Note marks and what is struck out are left out of it; where
 * nothing else stands, an object character does.
 */
export function textOf(nodes: readonly Node[], skip: (node: Node) => boolean = () => false): string {
  const parts: string[] = [];
  let length = 0;
  let struck = false;
  const add = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (length > htmlLimits.text || skip(node)) continue;
      if (node.nodeName === '#text' && 'value' in node) {
        const text = node.value.slice(0, mostRead).replace(/[ \t\r\n\f]+/g, ' ');
        length += text.length;
        parts.push(text);
      } else if (isElement(node) && !isHidden(node)) {
        if (isStruck(node)) {
          struck ||= holdsText(node);
          continue;
        }
        const apart = isBlock(node);
        if (apart) parts.push('\n');
        add(node.childNodes);
        if (apart) parts.push('\n');
      }
    }
  };
  add(nodes);
  const text = parts.join('').replace(/ {2,}/g, ' ').replace(/ ?\n[ \n]*/g, '\n').replace(/^[ \n]+|[ \n]+$/g, '').slice(0, htmlLimits.text);
  return text === '' && struck ? object : text;
}

function holdsText(node: Node): boolean {
  if (node.nodeName === '#text' && 'value' in node) return node.value.trim() !== '';
  if (!isElement(node) || isHidden(node)) return false;
  for (const child of node.childNodes) if (holdsText(child)) return true;
  return false;
}
