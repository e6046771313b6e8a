import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { tooLarge } from '../error.js';
import { htmlLimits } from './limits.js';
import type { Node } from './nodes.js';

/**
 * The tree of a page, its nodes counted as they are made: few tags can make many, since a formatting element that is never
 * closed opens again in every block after it. Throws a FileError past the limit.
 */
export function treeOf(text: string): readonly Node[] {
  let nodes = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...given) => {
    if (++nodes > htmlLimits.nodes) throw tooLarge('nodes', { limit: htmlLimits.nodes });
    return defaultTreeAdapter.createElement(...given);
  };
  const treeAdapter = { ...defaultTreeAdapter, createElement };
  return parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(text, { treeAdapter }).childNodes;
}
