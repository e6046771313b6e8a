import { pack, relations } from '../xlsx/make.js';
import type { SourceDocument } from '../../../src/grid/document.js';
import { readDocx } from '../../../src/files/docx/index.js';

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const others = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:m="urn:m"';

/** The parts of a document with this body; any of them may be replaced, undefined leaves it out. */
export function docxParts(body: string, replaced: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['rId1', 'styles', 'styles.xml'], ['rId2', 'numbering', 'numbering.xml']),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}" ${others}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...replaced,
  };
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export function docxOf(body: string, replaced: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  return pack(docxParts(body, replaced));
}

export function numberingPart(inside: string): Record<string, string> {
  return { 'word/numbering.xml': `<w:numbering xmlns:w="${word}">${inside}</w:numbering>` };
}

export function stylesPart(inside: string): Record<string, string> {
  return { 'word/styles.xml': `<w:styles xmlns:w="${word}">${inside}</w:styles>` };
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text.startsWith('<') ? text : run(text)}</w:p>`;
export const tc = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A document as a person would sketch it: paragraphs as text, tables as rows of texts with null for an empty cell. */
export function sketch(document: SourceDocument): unknown[] {
  return document.blocks.map((block) =>
    (block.kind === 'paragraph' ? block.text : block.grid.cells.map((row) => Array.from(row ?? [], (cell) => cell?.value ?? null))));
}

export function read(body: string, replaced: Readonly<Record<string, string | undefined>> = {}): unknown[] {
  return sketch(readDocx(docxOf(body, replaced)));
}
