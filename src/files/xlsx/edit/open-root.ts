import { applySplices } from '../../ooxml/xml/splice.js';
import { parseTree } from '../../ooxml/xml/tree.js';

/** With an end tag of its own where it had none: children go between the two. */
export function openRoot(text: string, part: string): string {
  const root = parseTree(text, part);
  if (!root.empty) return text;
  const tag = text.slice(root.start, root.end).replace(/\s*\/>$/, '>');
  return applySplices(text, [{ start: root.start, end: root.end, text: `${tag}</${root.name}>` }]);
}
