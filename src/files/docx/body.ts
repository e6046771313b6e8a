import type { DocumentBlock } from '../../grid/document.js';
import { readChoice } from './choice.js';
import { readParagraph } from './paragraph.js';
import type { Reading } from './reading.js';
import { readTable } from './table.js';

/** What is no longer, or never was, a part of the text. */
const leftOut = new Set(['del', 'moveFrom', 'sdtPr', 'sdtEndPr', 'sectPr']);

/** Reads the paragraphs and tables in the element just opened: a body, a cell, a text box, the content of a control. */
export function readBlocks(reading: Reading, out: DocumentBlock[], properties?: () => void): void {
  reading.xml.children((name) => {
    if (name === 'p') readParagraph(reading, out, readBlocks);
    else if (name === 'tbl') readTable(reading, out, readBlocks);
    else if (name === 'tcPr') properties?.();
    else if (name === 'altChunk') reading.note('文档里嵌有另一个文件，其中的内容没有读。');
    else if (name === ':AlternateContent') readChoice(reading.xml, () => { readBlocks(reading, out); });
    else if (!leftOut.has(name)) readBlocks(reading, out);
  });
}
