/** Labels of rows or columns as the paper nests them. */
export interface Leaf {
  readonly key: string;
  readonly label: string;
  /** Where it is not its block's. */
  readonly unit?: string;
}

export interface Group {
  readonly label: string;
  readonly children: readonly Node[];
}

export type Node = Leaf | Group;

export function isGroup(node: Node): node is Group {
  return 'children' in node;
}

export function leafCount(node: Node): number {
  return isGroup(node) ? node.children.reduce((sum, child) => sum + leafCount(child), 0) : 1;
}

export function depth(nodes: readonly Node[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, isGroup(node) ? 1 + depth(node.children) : 1), 0);
}

/** One label with its place among the leaves and its nesting level. */
export interface Placed {
  readonly node: Node;
  readonly path: readonly string[];
  readonly level: number;
  readonly firstLeaf: number;
  readonly leaves: number;
}

/** All labels in printed order, outer ones before the ones they hold. */
export function place(nodes: readonly Node[], path: readonly string[] = [], firstLeaf = 0): Placed[] {
  const placed: Placed[] = [];
  let next = firstLeaf;
  for (const node of nodes) {
    const own = [...path, node.label];
    const leaves = leafCount(node);
    placed.push({ node, path: own, level: path.length, firstLeaf: next, leaves });
    if (isGroup(node)) placed.push(...place(node.children, own, next));
    next += leaves;
  }
  return placed;
}

export function placedLeaves(nodes: readonly Node[]): (Placed & { node: Leaf })[] {
  return place(nodes).filter((placed): placed is Placed & { node: Leaf } => !isGroup(placed.node));
}
