import type { DocumentBlock, SourceDocument } from '../../grid/document.js';
import { withContinuations } from '../continued-tables.js';
import { readBlocks } from './body.js';
import { readNumbering } from './numbering.js';
import { openParts } from './parts.js';
import { Reading } from './reading.js';
import { hasGround, readStyles } from './styles.js';
import { WordXml } from './word-xml.js';

/**
 * Reads a Word document: `{ blocks: [{ kind: 'paragraph', text } | { kind: 'table', grid }], notes }` in reading order.
 * List numbers (一、) stand in the text; hidden and deleted text does not. Cells are strings, empty ones undefined; grids are
 * named 第1个表格, 第2个表格 …. A text box follows the paragraph that holds it, a table inside a cell the table around it.
 * Throws a FileError, and nothing else: encrypted, damaged, too large.
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const parts = openParts(bytes);
  const reading = new Reading(
    new WordXml(parts.document, parts.name, 'document'), readStyles(parts.styles), readNumbering(parts.numbering),
    hasGround([parts.document, parts.styles?.text ?? '']),
  );
  const blocks: DocumentBlock[] = [];
  readBlocks(reading, blocks);
  return { blocks: withContinuations(named(blocks)), notes: reading.notes };
}

function named(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let count = 0;
  return blocks.map((block) => (block.kind === 'table' ? { kind: 'table', grid: { ...block.grid, name: `第${++count}个表格` } } : block));
}
