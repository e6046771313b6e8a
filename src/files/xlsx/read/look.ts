import type { CellStyle } from '../../../grid/design.js';
import type { Package } from '../../ooxml/package/package.js';
import { relatedPart, type WorkbookPart } from '../workbook-part.js';
import { childOf, childrenOf, isTrue, parseTree, type Element } from '../../ooxml/xml/tree.js';
import { noSuchSheet } from '../no-such-sheet.js';
import { colorOf, readTheme } from './color.js';
import { formatCode } from './formats.js';
import { StyleIds } from './style-ids.js';

/** Answers how cells look; styles, theme and each sheet are read when first needed. */
export function lookOf(parts: Package, workbook: WorkbookPart): (sheet: string, row: number, column: number) => CellStyle {
  const sheets = new Map<string, StyleIds>();
  let looks: ((id: number) => CellStyle) | undefined;
  return (sheet, row, column) => {
    let ids = sheets.get(sheet);
    if (!ids) {
      const tab = workbook.tabs.find(({ name }) => name === sheet);
      if (tab?.part === undefined) throw noSuchSheet(sheet);
      sheets.set(sheet, ids = new StyleIds(parts.text(tab.part), tab.part));
    }
    looks ??= readLooks(parts, workbook);
    return looks(ids.at(row, column));
  };
}

function readLooks(parts: Package, workbook: WorkbookPart): (id: number) => CellStyle {
  const part = relatedPart(workbook, 'styles');
  if (part === undefined) return () => ({});
  const root = parseTree(parts.text(part), part);
  const items = (list: string, item: string): readonly Element[] => {
    const found = childOf(root, list);
    return found ? childrenOf(found, item) : [];
  };
  const themePart = relatedPart(workbook, 'theme');
  const theme = themePart === undefined || !parts.has(themePart) ? undefined : readTheme(parts.text(themePart), themePart);
  const formats = new Map(items('numFmts', 'numFmt').map(({ attributes }) =>
    [Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General']));
  const [fonts, fills, borders, styles] = [
    items('fonts', 'font'), items('fills', 'fill'), items('borders', 'border'), items('cellXfs', 'xf'),
  ];
  const known = new Map<number, CellStyle>();
  return (id) => {
    const style = styles[id];
    const number = (name: string): number => Number(style?.attributes.get(name) ?? 0);
    const format = formatCode(number('numFmtId'), formats);
    const look = known.get(id) ?? {
      ...fontLook(fonts[number('fontId')], theme),
      ...fillLook(fills[number('fillId')], theme),
      ...(hasBorder(borders[number('borderId')]) && { border: true }),
      ...alignmentLook(style && childOf(style, 'alignment')),
      ...(format !== undefined && { format }),
    };
    known.set(id, look);
    return look;
  };
}

function fontLook(font: Element | undefined, theme: readonly string[] | undefined): CellStyle {
  if (!font) return {};
  const value = (name: string): string | undefined => childOf(font, name)?.attributes.get('val');
  const name = value('name');
  const size = Number(value('sz'));
  const bold = childOf(font, 'b');
  const color = colorOf(childOf(font, 'color'), theme);
  return {
    ...(name !== undefined && { font: name }),
    ...(size > 0 && { size }),
    ...(bold && isTrue(bold.attributes.get('val') ?? '1') && { bold: true }),
    // black is what everybody has
    ...(color !== undefined && color !== '#000000' && { color }),
  };
}

function fillLook(fill: Element | undefined, theme: readonly string[] | undefined): CellStyle {
  const pattern = fill && childOf(fill, 'patternFill');
  const type = pattern?.attributes.get('patternType') ?? 'none';
  if (!pattern || type === 'none') return {};
  const color = colorOf(childOf(pattern, 'fgColor'), theme) ?? (type === 'solid' ? undefined : colorOf(childOf(pattern, 'bgColor'), theme));
  return color === undefined ? {} : { fill: color };
}

function hasBorder(border: Element | undefined): boolean {
  return border?.children.some(({ local, attributes }) =>
    /^(left|right|top|bottom|start|end)$/.test(local) && (attributes.get('style') ?? 'none') !== 'none') ?? false;
}

function alignmentLook(alignment: Element | undefined): CellStyle {
  const horizontal = alignment?.attributes.get('horizontal');
  const vertical = alignment?.attributes.get('vertical');
  return {
    ...((horizontal === 'left' || horizontal === 'center' || horizontal === 'right') && { horizontal }),
    ...((vertical === 'top' || vertical === 'center') && { vertical }),
    ...(isTrue(alignment?.attributes.get('wrapText')) && { wrap: true }),
  };
}
