import type { CellStyle, LongSheet, SheetDesign } from '../../../grid/design.js';
import { damaged, protectedFile } from '../../error.js';
import { minimalStyles, worksheetContentType } from '../minimal.js';
import { addContentType } from '../../ooxml/package/content-types.js';
import type { Package } from '../../ooxml/package/package.js';
import { addRelationship, relationshipNamespace, relationshipsPart } from '../../ooxml/package/relationships.js';
import { readWorkbookPart, relatedPart, relationshipPrefix, type WorkbookPart } from '../workbook-part.js';
import { applySplices, type Splice } from '../../ooxml/xml/splice.js';
import { escapeAttribute } from '../../ooxml/xml/text.js';
import { childOf, prefixOf } from '../../ooxml/xml/tree.js';
import { calculateOnLoad, dropCalculationChain } from './calculation.js';
import { definedNameSplice, printNames } from './defined-names.js';
import { noSuchSheet } from '../no-such-sheet.js';
import { refuseSheetName } from './sheet-name.js';
import { longText, sheetXml } from './sheet-xml.js';
import { StyleSheet } from './style-sheet.js';
import { addStylesPart } from './styles-part.js';

/** The pieces of a sheet that has no rows yet, with its rows. */
export type LongText = (text: string) => Iterable<string>;

/** Adds the sheet without its rows, which `text` puts in. */
export function addLongSheet(parts: Package, design: LongSheet): { readonly part: string; readonly text: LongText } {
  const ids = new Map<CellStyle, number>();
  const { part } = addDesignedSheet(parts, { ...design, cells: [], rowHeights: {} }, (styles) => {
    for (const style of design.styles) ids.set(style, styles.add(style));
  });
  return { part, text: (text) => longText(text, design, ids) };
}

/** Adds a worksheet after the last tab; other sheets stay as they are. */
export function addDesignedSheet(parts: Package, design: SheetDesign, more?: (styles: StyleSheet) => void): { readonly part: string } {
  const before = readWorkbookPart(parts);
  refuseSheetName(design.name, before.tabs.map(({ name }) => name));
  if (before.structureProtected) throw protectedFile('structure');
  const sheet = styledSheet(parts, before, design, more);
  const part = freePart(parts, `${before.name.slice(0, before.name.lastIndexOf('/') + 1)}worksheets/sheet`);
  parts.setText(part, sheet);
  addContentType(parts, part, worksheetContentType);
  const id = addRelationship(parts, before.name, 'worksheet', part, before.strict);
  listSheet(parts, before, design, id);
  if (design.cells.some(({ formula }) => formula !== undefined)) calculateOnLoad(parts);
  return { part };
}

/** The part keeps its name and its tab; what the former sheet related to belongs to nobody any more and goes. */
export function replaceDesignedSheet(parts: Package, design: SheetDesign): void {
  const before = readWorkbookPart(parts);
  const tab = before.tabs.findIndex(({ name }) => name === design.name);
  const part = before.tabs[tab]?.part;
  if (part === undefined) throw noSuchSheet(design.name);
  if (before.structureProtected) throw protectedFile('structure');
  parts.setText(part, styledSheet(parts, before, design));
  const relationships = relationshipsPart(part);
  if (parts.has(relationships)) parts.remove(relationships);
  const text = parts.text(before.name);
  const cleared = applySplices(text, printNames(before.root, tab).map(({ start, end }) => ({ start, end, text: '' })));
  parts.setText(before.name, cleared);
  const root = readWorkbookPart(parts).root;
  parts.setText(before.name, applySplices(cleared, definedNameSplice(root, tab, design)));
  dropCalculationChain(parts);
  if (design.cells.some(({ formula }) => formula !== undefined)) calculateOnLoad(parts);
}

function styledSheet(parts: Package, before: WorkbookPart, design: SheetDesign, more?: (styles: StyleSheet) => void): string {
  const stylesPart = relatedPart(before, 'styles') ?? addStylesPart(parts, before, minimalStyles(before.strict));
  const styles = new StyleSheet(parts.text(stylesPart), stylesPart);
  const sheet = sheetXml(design, (style) => styles.add(style), before.strict);
  more?.(styles);
  parts.setText(stylesPart, styles.written());
  return sheet;
}

function freePart(parts: Package, stem: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}.xml`)) number++;
  return `${stem}${number}.xml`;
}

function listSheet(parts: Package, { name, root, tabs, strict }: WorkbookPart, design: SheetDesign, id: string): void {
  const text = parts.text(name);
  const prefix = prefixOf(root.name);
  const sheets = childOf(root, 'sheets');
  if (!sheets) throw damaged('sheetList');
  const bound = relationshipPrefix(root);
  const reference = bound === undefined ? `xmlns:r="${relationshipNamespace(strict)}" r:id="${id}"` : `${bound}id="${id}"`;
  const sheetId = Math.max(0, ...tabs.map((tab) => tab.sheetId)) + 1;
  const entry = `<${prefix}sheet name="${escapeAttribute(design.name)}" sheetId="${sheetId}" ${reference}/>`;
  const at = sheets.children.at(-1)?.end ?? sheets.openEnd;
  const listed: Splice = sheets.empty
    ? { start: sheets.start, end: sheets.end, text: `<${sheets.name}>${entry}</${sheets.name}>` }
    : { start: at, end: at, text: entry };
  parts.setText(name, applySplices(text, [listed, ...definedNameSplice(root, tabs.length, design)]));
}
