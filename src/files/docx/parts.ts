import { damaged } from '../error.js';
import { Package } from '../ooxml/package/package.js';
import { readRelationships } from '../ooxml/package/relationships.js';
import { other } from './kind.js';

/** The texts of the parts that a document's words come from; no other part is ever unpacked. */
export interface DocxParts {
  /** Part name of the document, for messages. */
  readonly name: string;
  readonly document: string;
  readonly styles?: Part;
  readonly numbering?: Part;
}

export interface Part {
  readonly name: string;
  readonly text: string;
}

export function openParts(bytes: Uint8Array): DocxParts {
  const parts = Package.open(bytes);
  if (parts.has('mimetype')) throw other('这个文件是 odt 等开放文档格式，不是 docx 文档。请用 Word 或 WPS 打开，另存为 docx 格式后再试。');
  if (!parts.has('[Content_Types].xml')) throw other('这个文件是压缩包，但不是 docx 文档。请先解压，或用 Word、WPS 另存为 docx 格式后再试。');
  const name = readRelationships(parts, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (name === undefined) throw damaged('没有文档部件');
  if (name.startsWith('xl/')) throw other('这个文件是 Excel 工作簿，不是 docx 文档。请按 xlsx 文件打开。');
  if (name.startsWith('ppt/')) throw other('这个文件是演示文稿，不是 docx 文档。请打开含有年度报告的文档。');
  const relationships = readRelationships(parts, name);
  const related = (type: string): Part | undefined => {
    const target = relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
    return target !== undefined && parts.has(target) ? { name: target, text: parts.text(target) } : undefined;
  };
  const [styles, numbering] = [related('styles'), related('numbering')];
  return { name, document: parts.text(name), ...(styles && { styles }), ...(numbering && { numbering }) };
}
