import { removeContentType } from '../../ooxml/package/content-types.js';
import type { Package } from '../../ooxml/package/package.js';
import { removeRelationship } from '../../ooxml/package/relationships.js';
import { readWorkbookPart } from '../workbook-part.js';
import { applySplices, withAttribute } from '../../ooxml/xml/splice.js';
import { childOf, prefixOf } from '../../ooxml/xml/tree.js';
import { placeOf, workbookOrder } from './order.js';

/** Has every formula calculated when the workbook is opened. */
export function calculateOnLoad(parts: Package): void {
  const { name, root } = readWorkbookPart(parts);
  const text = parts.text(name);
  const settings = childOf(root, 'calcPr');
  if (settings) {
    const { start, openEnd } = settings;
    const tag = withAttribute(text.slice(start, openEnd), 'fullCalcOnLoad', '1');
    parts.setText(name, applySplices(text, [{ start, end: openEnd, text: tag }]));
    return;
  }
  const place = placeOf(root, workbookOrder, 'calcPr');
  parts.setText(name, applySplices(text, [{ start: place, end: place, text: `<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>` }]));
}

/** The chain lists every formula cell; Excel builds it anew, but calls a file damaged whose chain names a cell without one. */
export function dropCalculationChain(parts: Package): void {
  const workbook = readWorkbookPart(parts);
  const chain = workbook.relationships.find(({ type }) => type === 'calcChain');
  if (!chain) return;
  removeRelationship(parts, workbook.name, chain.id);
  removeContentType(parts, chain.target);
  parts.remove(chain.target);
}
