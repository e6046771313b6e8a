import { stylesContentType } from '../minimal.js';
import { addContentType, removeContentType } from '../../ooxml/package/content-types.js';
import type { Package } from '../../ooxml/package/package.js';
import { addRelationship, removeRelationship } from '../../ooxml/package/relationships.js';
import { readWorkbookPart, type WorkbookPart } from '../workbook-part.js';

/** Gives a workbook that has no style sheet this one. */
export function addStylesPart(parts: Package, workbook: WorkbookPart, text: string): string {
  const part = `${workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1)}styles.xml`;
  parts.setText(part, text);
  addContentType(parts, part, stylesContentType);
  addRelationship(parts, workbook.name, 'styles', part, workbook.strict);
  return part;
}

export function removeStylesPart(parts: Package, part: string): void {
  const { name, relationships } = readWorkbookPart(parts);
  for (const { id, type } of relationships) if (type === 'styles') removeRelationship(parts, name, id);
  removeContentType(parts, part);
  parts.remove(part);
}
