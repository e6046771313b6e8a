import { htmlLimits } from './limits.js';
import { isBlock, isElement, isHidden, type Node } from './nodes.js';

/**
 * The text of a cell or a paragraph as a reader sees it: what is split over spans is one word, blocks and line breaks stand
 * on lines of their own, the source's own line breaks do not count.
 */
export function textOf(nodes: readonly Node[], skip: (node: Node) => boolean = () => false): string {
  const parts: string[] = [];
  let length = 0;
  const add = (nodes: readonly Node[], depth: number): void => {
    for (const node of nodes) {
      if (length > htmlLimits.text || depth > 5 * htmlLimits.depth || skip(node)) continue;
      if (node.nodeName === '#text' && 'value' in node) {
        const text = node.value.replace(/[ \t\r\n\f]+/g, ' ');
        length += text.length;
        parts.push(text);
      } else if (isElement(node) && !isHidden(node)) {
        const apart = isBlock(node);
        if (apart) parts.push('\n');
        add(node.childNodes, depth + 1);
        if (apart) parts.push('\n');
      }
    }
  };
  add(nodes, 0);
  return parts.join('').replace(/ *\n[ \n]*/g, '\n').replace(/^[ \n]+|[ \n]+$/g, '').slice(0, htmlLimits.text);
}
