import type { DocumentBlock, SourceDocument } from '../../grid/document.js';
import { withContinuations } from '../continued-tables.js';
import { type FileError, tooLarge } from '../error.js';
import { megabytes } from '../megabytes.js';
import { decoded } from '../decode.js';
import { object } from '../seen-text.js';
import { PageBudget } from './budget.js';
import { htmlLimits } from './limits.js';
import { isBlock, isElement, isHidden, type Node } from './nodes.js';
import { isLayout, tableGrid } from './table.js';
import { textOf } from './text.js';
import { treeOf } from './tree.js';

/**
 * Reads a web page, or a piece of one: paragraphs and tables in reading order, hidden parts left out. Cells are strings,
 * empty ones undefined. Nothing is run and nothing is loaded. `encoding` goes before the page's own word; pages of one
 * file share a `budget`. Throws a FileError for a page beyond the limits.
 */
export function readHtml(source: Uint8Array | string, encoding?: string, budget = new PageBudget()): SourceDocument {
  if (source.length > htmlLimits.bytes) throw tooLarge('file', { megabytes: megabytes(source.length), limit: megabytes(htmlLimits.bytes) });
  const { text, notes } = decoded(source, encoding);
  const blocks: DocumentBlock[] = [];
  new Page(blocks, budget).read(treeOf(text, budget), 0);
  return { blocks: withContinuations(blocks), notes };
}

function tooDeep(): FileError {
  return tooLarge('nesting', { limit: htmlLimits.depth });
}

class Page {
  private tables = 0;
  private readonly holding = new Map<Node, boolean>();

  constructor(private readonly blocks: DocumentBlock[], private readonly budget: PageBudget) {}

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
      if (!isElement(node) || !(isBlock(node) || this.holdsBlock(node))) {
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
      if (paragraph === '' || paragraph === object) continue;
      this.budget.text(paragraph);
      this.blocks.push({ kind: 'paragraph', text: paragraph });
    }
  }

  private table(node: Parameters<typeof tableGrid>[0]): void {
    this.budget.table();
    const grid = tableGrid(node, `第${++this.tables}个表格`, this.budget);
    if (grid.cells.some((row) => row?.some((cell) => cell))) this.blocks.push({ kind: 'table', grid });
  }

  /** A span or a custom tag around paragraphs or tables is no word. Each element is asked once, though it may lie in many. */
  private holdsBlock(node: Node): boolean {
    if (!isElement(node)) return false;
    const known = this.holding.get(node);
    if (known !== undefined) return known;
    let holds = false;
    for (const child of node.childNodes) {
      holds = isElement(child) && ((isBlock(child) && child.tagName !== 'br') || this.holdsBlock(child));
      if (holds) break;
    }
    this.holding.set(node, holds);
    return holds;
  }
}
