import type { DocumentBlock, SourceDocument } from '../../grid/document.js';
import { withContinuations } from '../continued-tables.js';
import { type FileError, tooLarge } from '../error.js';
import { megabytes } from '../megabytes.js';
import { decoded } from './decode.js';
import { object } from '../seen-text.js';
import { htmlLimits } from './limits.js';
import { isBlock, isElement, isHidden, type Node } from './nodes.js';
import { isLayout, tableGrid } from './table.js';
import { textOf } from './text.js';
import { treeOf } from './tree.js';

/**
 * Reads a web page, or a piece of one: paragraphs and tables in reading order, hidden parts left out. Cells are strings,
 * empty ones undefined. Nothing is run and nothing is loaded. Throws a FileError for a page beyond the limits.
 */
export function readHtml(source: Uint8Array | string): SourceDocument {
  if (source.length > htmlLimits.bytes) throw tooLarge('file', { megabytes: megabytes(source.length), limit: megabytes(htmlLimits.bytes) });
  const { text, notes } = decoded(source);
  if (deepest(text) > htmlLimits.depth) throw tooDeep();
  const blocks: DocumentBlock[] = [];
  new Page(blocks).read(treeOf(text), 0);
  return { blocks: withContinuations(blocks), notes };
}

function tooDeep(): FileError {
  return tooLarge('nesting', { limit: htmlLimits.depth });
}

/** Open tags beyond closed ones, never less than the tree's own depth by more than a few void tags: told before a tree is built. */
function deepest(text: string): number {
  let [depth, most] = [0, 0];
  for (const [, slash] of text.matchAll(
    /<(\/?)(?:div|span|font|b|i|u|p|table|tbody|tr|td|ul|ol|li|section|em|strong|a|center|form|blockquote)\b/gi,
  )) {
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most > 20 * htmlLimits.depth ? most : 0;
}

class Page {
  private tables = 0;
  private readonly budget = { left: htmlLimits.cells };

  constructor(private readonly blocks: DocumentBlock[]) {}

  /** Text that runs on without a block between is one paragraph. */
  read(nodes: readonly Node[], depth: number): void {
    if (depth > htmlLimits.depth) throw tooDeep();
    let line: Node[] = [];
    const flush = (): void => {
      this.add(textOf(line));
      line = [];
    };
    for (const node of nodes) {
      if (isElement(node) && isHidden(node)) continue;
      if (!isElement(node) || !(isBlock(node) || holdsBlock(node, 0))) {
        line.push(node);
        continue;
      }
      flush();
      if (node.tagName === 'table' && !isLayout(node)) this.table(node);
      else this.read(node.childNodes, depth + 1);
    }
    flush();
  }

  private add(text: string): void {
    for (const paragraph of text.split('\n').map((line) => line.trim())) {
      if (paragraph !== '' && paragraph !== object) this.blocks.push({ kind: 'paragraph', text: paragraph });
    }
  }

  private table(node: Parameters<typeof tableGrid>[0]): void {
    this.tables += 1;
    if (this.tables > htmlLimits.tables) throw tooLarge('tables', { limit: htmlLimits.tables });
    const grid = tableGrid(node, `第${this.tables}个表格`, this.budget);
    if (grid.cells.some((row) => row?.some((cell) => cell))) this.blocks.push({ kind: 'table', grid });
  }
}

/** A span or a custom tag around paragraphs or tables is no word. */
function holdsBlock(node: Node, depth: number): boolean {
  if (!isElement(node) || depth > htmlLimits.depth) return false;
  return node.childNodes.some((child) => isElement(child) && ((isBlock(child) && child.tagName !== 'br') || holdsBlock(child, depth + 1)));
}
