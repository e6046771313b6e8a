import { areaAddress, cellAddress } from '../../../grid/address.js';
import type { Area } from '../../../grid/grid.js';
import type { Package } from '../../ooxml/package/package.js';
import { readWorkbookPart } from '../workbook-part.js';
import { applySplices, withAttribute, type Splice } from '../../ooxml/xml/splice.js';
import { childOf, childrenOf, parseTree, type Element } from '../../ooxml/xml/tree.js';
import { placeOf, workbookOrder, worksheetOrder } from './order.js';
import { outlineChild, outlineOf } from './outline.js';

/** What a person sees first when the workbook is opened. */
export function putSelection(parts: Package, sheet: string, area: Area): void {
  const workbook = readWorkbookPart(parts);
  for (const { name, part } of workbook.tabs) {
    if (part !== undefined) {
      parts.setText(part, name === sheet ? selectedSheet(parts.text(part), part, area) : unselectedSheet(parts.text(part), part));
    }
  }
  const text = parts.text(workbook.name);
  const prefix = workbook.root.name.slice(0, -'workbook'.length);
  const views = childOf(workbook.root, 'bookViews');
  const view = views && childOf(views, 'workbookView');
  const tab = String(workbook.tabs.findIndex(({ name }) => name === sheet));
  const place = placeOf(workbook.root, workbookOrder, 'bookViews');
  const whole = `<${prefix}bookViews><${prefix}workbookView activeTab="${tab}"/></${prefix}bookViews>`;
  parts.setText(workbook.name, applySplices(text, [view
    ? { start: view.start, end: view.openEnd, text: withAttribute(text.slice(view.start, view.openEnd), 'activeTab', tab) }
    : views ? { start: views.start, end: views.end, text: whole } : { start: place, end: place, text: whole }]));
}

function unselectedSheet(text: string, part: string): string {
  const views = outlineChild(outlineOf(text, part), 'sheetViews');
  if (!views) return text;
  const splices = childrenOf(parseTree(text.slice(views.start, views.end), part), 'sheetView')
    .filter(({ attributes }) => attributes.has('tabSelected'))
    .map(({ start, openEnd }): Splice => {
      const tag = text.slice(views.start + start, views.start + openEnd);
      return { start: views.start + start, end: views.start + openEnd, text: withAttribute(tag, 'tabSelected', undefined) };
    });
  return applySplices(text, splices);
}

function selectedSheet(text: string, part: string, area: Area): string {
  const outline = outlineOf(text, part);
  const views = outlineChild(outline, 'sheetViews');
  const { prefix } = outline;
  if (!views) {
    const place = placeOf(outline, worksheetOrder, 'sheetViews');
    const whole = `<${prefix}sheetViews><${prefix}sheetView tabSelected="1" workbookViewId="0">${selectionXml(
      prefix, area, undefined,
    )}</${prefix}sheetView></${prefix}sheetViews>`;
    return applySplices(text, [{ start: place, end: place, text: whole }]);
  }
  const block = text.slice(views.start, views.end);
  const view = childOf(parseTree(block, part), 'sheetView');
  if (!view) return text;
  return applySplices(text, [
    { start: views.start + view.start, end: views.start + view.end, text: selectedView(block, view, prefix, area) },
  ]);
}

function selectedView(block: string, view: Element, prefix: string, area: Area): string {
  const tag = withAttribute(block.slice(view.start, view.openEnd), 'tabSelected', '1').replace(/\s*\/>$/, '>');
  const pane = childOf(view, 'pane');
  const active = pane && paneOf(pane, area);
  const inside = view.children
    .filter(({ local, attributes }) => local !== 'selection' || (attributes.get('pane') ?? 'topLeft') !== (active ?? 'topLeft'))
    .map((child) => (child === pane
      ? withAttribute(block.slice(child.start, child.end), 'activePane', active)
      : block.slice(child.start, child.end)));
  const others = view.children.filter(({ local }) => local !== 'pane' && local !== 'selection').length;
  inside.splice(inside.length - others, 0, selectionXml(prefix, area, active));
  return `${tag}${inside.join('')}</${view.name}>`;
}

function selectionXml(prefix: string, area: Area, pane: string | undefined): string {
  return `<${prefix}selection${pane === undefined
    ? ''
    : ` pane="${pane}"`} activeCell="${cellAddress(area.row, area.column)}" sqref="${areaAddress(area)}"/>`;
}

/** The part of a frozen sheet that the area lies in. */
function paneOf(pane: Element, { row, column }: Area): string {
  const split = (name: string): number => Number(pane.attributes.get(name) ?? 0);
  const below = split('ySplit') > 0 && row >= split('ySplit');
  const right = split('xSplit') > 0 && column >= split('xSplit');
  return below ? (right ? 'bottomRight' : 'bottomLeft') : right ? 'topRight' : 'topLeft';
}
