import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { tooLarge } from '../error.js';
import type { PageBudget } from './budget.js';
import { htmlLimits } from './limits.js';
import type { Node } from './nodes.js';

type Adapter = typeof defaultTreeAdapter;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * The tree of a page, counted as it is made: few tags can make many elements, since a formatting element that is never closed
 * opens again in every block after it. Throws a FileError past a limit.
 */
export function treeOf(text: string, budget: PageBudget): readonly Node[] {
  budget.source(text);
  return parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(text, { treeAdapter: countingAdapter(budget) }).childNodes;
}

function countingAdapter(budget: PageBudget): Adapter {
  let open = 0;
  /** Text that grows on to the text before it makes no node. */
  const counted = (parent: Parent, insert: () => void): void => {
    const before = parent.childNodes.length;
    insert();
    if (parent.childNodes.length > before) budget.node();
  };
  return {
    ...defaultTreeAdapter,
    createElement: (name, space, attrs) => {
      budget.node();
      budget.attributesOf(attrs);
      return defaultTreeAdapter.createElement(name, space, attrs);
    },
    createCommentNode: (data) => {
      budget.node();
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
