import { damaged } from '../error.js';
import { Package } from '../ooxml/package/package.js';
import { readRelationships } from '../ooxml/package/relationships.js';

/** The texts of the parts that a document's words come from; no other part is ever unpacked. */
export interface DocxParts {
  /** Part name of the document, for messages. */
  readonly name: string;
  readonly document: string;
  readonly styles?: PartText;
  readonly numbering?: PartText;
}

export interface PartText {
  readonly name: string;
  readonly text: string;
}

export function openParts(bytes: Uint8Array): DocxParts {
  const parts = Package.open(bytes);
  const name = readRelationships(parts, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (name === undefined) throw damaged('noDocument');
  const relationships = readRelationships(parts, name);
  const related = (type: string): PartText | undefined => {
    const target = relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
    return target !== undefined && parts.has(target) ? { name: target, text: parts.text(target) } : undefined;
  };
  const [styles, numbering] = [related('styles'), related('numbering')];
  return { name, document: parts.text(name), ...(styles && { styles }), ...(numbering && { numbering }) };
}
