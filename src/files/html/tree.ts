import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { tooLarge } from '../error.js';
import { htmlLimits } from './limits.js';
import type { Node } from './nodes.js';

type Adapter = typeof defaultTreeAdapter;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * The tree of a page, counted as it is made: few tags can make many elements, since a formatting element that is never closed
 * opens again in every block after it. Throws a FileError past a limit.
 */
export function treeOf(text: string): readonly Node[] {
  return parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(text, { treeAdapter: countingAdapter() }).childNodes;
}

function countingAdapter(): Adapter {
  let [nodes, attributes, open] = [0, 0, 0];
  const count = (): void => {
    if (++nodes > htmlLimits.nodes) throw tooLarge('nodes', { limit: htmlLimits.nodes });
  };
  /** Text that grows on to the text before it makes no node. */
  const counted = (parent: Parent, insert: () => void): void => {
    const before = parent.childNodes.length;
    insert();
    if (parent.childNodes.length > before) count();
  };
  return {
    ...defaultTreeAdapter,
    createElement: (name, space, attrs) => {
      count();
      attributes += attrs.length;
      if (attributes > htmlLimits.attributes) throw tooLarge('pageAttributes', { limit: htmlLimits.attributes });
      return defaultTreeAdapter.createElement(name, space, attrs);
    },
    createCommentNode: (data) => {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    insertText: (parent, text) => { counted(parent, () => { defaultTreeAdapter.insertText(parent, text); }); },
    insertTextBefore: (parent, text, next) => { counted(parent, () => { defaultTreeAdapter.insertTextBefore(parent, text, next); }); },
    // parse5 looks for both from the first child on, and they are among the last
    insertBefore: (parent, node, next) => {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(next), 0, node);
      node.parentNode = parent;
    },
    detachNode: (node) => {
      if (!node.parentNode) return;
      node.parentNode.childNodes.splice(node.parentNode.childNodes.lastIndexOf(node), 1);
      node.parentNode = null;
    },
    onItemPush: () => {
      if (++open > htmlLimits.open) throw tooLarge('nesting', { limit: htmlLimits.open });
    },
    onItemPop: () => { open--; },
  };
}
