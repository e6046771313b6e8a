import { readSettings, settingsNamespace, writeSettings } from '../settings-xml.js';
import type { Settings, StoredSettings } from '../settings.js';
import { addContentType, contentTypeOf, removeContentType } from '../ooxml/package/content-types.js';
import type { Package } from '../ooxml/package/package.js';
import { addRelationship, readRelationships, relationshipsPart, removeRelationship } from '../ooxml/package/relationships.js';
import { readWorkbookPart, type WorkbookPart } from './workbook-part.js';

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface Found {
  readonly id: string;
  readonly part: string;
  readonly settings: StoredSettings;
}

/** Our own among the custom XML parts of the workbook. */
export function findSettings(parts: Package, workbook: WorkbookPart): Found | undefined {
  const seen = new Set<string>();
  for (const { id, type, target } of workbook.relationships) {
    // a part is unpacked for each look at it, and a file may name one thousands of times
    if (type !== 'customXml' || !parts.has(target) || seen.has(target.toLowerCase())) continue;
    seen.add(target.toLowerCase());
    const text = parts.text(target);
    if (text.includes(`"${settingsNamespace}"`)) return { id, part: target, settings: readSettings(text) };
  }
  return undefined;
}

/** Empty settings remove the part and all that refers to it. */
export function putSettings(parts: Package, settings: Settings): void {
  const workbook = readWorkbookPart(parts);
  const found = findSettings(parts, workbook);
  const wanted = Object.keys(settings).length > 0;
  if (found && wanted) parts.setText(found.part, writeSettings(settings));
  else if (found) removePart(parts, workbook, found);
  else if (wanted) addPart(parts, workbook, settings);
}

function addPart(parts: Package, workbook: WorkbookPart, settings: Settings): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  parts.setText(item, writeSettings(settings));
  parts.setText(properties, propertiesOf(workbook.strict));
  addRelationship(parts, item, 'customXmlProps', properties, workbook.strict);
  addRelationship(parts, workbook.name, 'customXml', item, workbook.strict);
  if (contentTypeOf(parts, item) === undefined) addContentType(parts, item, 'application/xml');
  addContentType(parts, properties, propertiesType);
}

function removePart(parts: Package, workbook: WorkbookPart, { id, part }: Found): void {
  const properties = readRelationships(parts, part).filter(({ type, external }) => type === 'customXmlProps' && !external)
    .map(({ target }) => target);
  for (const name of [...properties, part]) {
    removeContentType(parts, name);
    parts.remove(name);
  }
  parts.remove(relationshipsPart(part));
  removeRelationship(parts, workbook.name, id);
}

/** Word and Excel know a custom part by this id; ours is always the same. */
function propertiesOf(strict: boolean): string {
  const namespace = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="{6F0B5C1E-3A54-4C59-9D4B-7A1E52C0D6F3}" xmlns:ds="${namespace}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${settingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}
