import { damaged, tooLarge } from '../error.js';
import { limits } from './limits.js';
import { childOf, childrenOf, isTrue, parseTree, prefixOf, type Element } from '../ooxml/xml/tree.js';
import type { Package } from '../ooxml/package/package.js';
import { readRelationships, type Relationship } from '../ooxml/package/relationships.js';

/** One tab, in tab order. */
export interface SheetEntry {
  readonly name: string;
  /** Absent for a chart or macro sheet. */
  readonly part?: string;
  readonly visible: boolean;
  readonly sheetId: number;
}

/** What the workbook part says, and where the parts that belong to it are. */
export interface WorkbookPart {
  readonly name: string;
  readonly root: Element;
  /** Written in the strict variant of the format, whose namespaces differ. */
  readonly strict: boolean;
  readonly tabs: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Sheets may not be added or renamed. */
  readonly structureProtected: boolean;
  readonly relationships: readonly Relationship[];
}

export function readWorkbookPart(parts: Package): WorkbookPart {
  const name = workbookPartName(parts);
  const root = parseTree(parts.text(name), name);
  if (root.local !== 'workbook') throw damaged('notWorkbook', { part: name });
  const relationships = readRelationships(parts, name);
  const sheets = childOf(root, 'sheets');
  const entries = sheets ? childrenOf(sheets, 'sheet') : [];
  if (entries.length > limits.sheets) throw tooLarge('sheets', { limit: limits.sheets });
  // the first of those with one id
  const byId = new Map([...relationships].reverse().map((relationship) => [relationship.id, relationship]));
  const properties = childOf(root, 'workbookPr');
  return {
    name,
    root,
    strict: [...root.attributes.values()].includes('http://purl.oclc.org/ooxml/spreadsheetml/main'),
    tabs: entries.map((entry) => tab(entry, byId)),
    date1904: isTrue(properties?.attributes.get('date1904')),
    structureProtected: isTrue(childOf(root, 'workbookProtection')?.attributes.get('lockStructure')),
    relationships,
  };
}

/** The part that the workbook relates to by this type, e.g. `styles`. */
export function relatedPart(workbook: WorkbookPart, type: string): string | undefined {
  return workbook.relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
}

/** The prefix that the workbook's root binds to relationship ids, with its colon. */
export function relationshipPrefix(root: Element): string | undefined {
  for (const [name, value] of root.attributes) {
    if (name.startsWith('xmlns:') && /officeDocument.*\/relationships$/.test(value)) return `${name.slice(6)}:`;
  }
  return undefined;
}

function tab(entry: Element, relationships: ReadonlyMap<string, Relationship>): SheetEntry {
  const name = entry.attributes.get('name');
  const id = [...entry.attributes].find(([attribute]) => prefixOf(attribute) !== '' && attribute.endsWith(':id'))?.[1];
  const relationship = id === undefined ? undefined : relationships.get(id);
  if (name === undefined || !relationship) throw damaged('sheetList');
  return {
    name,
    ...(relationship.type === 'worksheet' && { part: relationship.target }),
    visible: (entry.attributes.get('state') ?? 'visible') === 'visible',
    sheetId: Number(entry.attributes.get('sheetId') ?? 0),
  };
}

function workbookPartName(parts: Package): string {
  const name = readRelationships(parts, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (name === undefined) throw damaged('noWorkbook');
  return name;
}
