import { cellAddress } from '../../../grid/address.js';
import type { Area } from '../../../grid/grid.js';
import type { SheetDesign } from '../../../grid/design.js';
import type { Splice } from '../../ooxml/xml/splice.js';
import { escapeText } from '../../ooxml/xml/text.js';
import { childOf, prefixOf, type Element } from '../../ooxml/xml/tree.js';
import { placeOf, workbookOrder } from './order.js';

/** Print area and repeated rows are names that belong to the sheet; `tab` is its number from 0. */
export function definedNameSplice(workbook: Element, tab: number, { name, print }: SheetDesign): Splice[] {
  const prefix = prefixOf(workbook.name);
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const item = (label: string, area: string): string =>
    `<${prefix}definedName name="_xlnm.${label}" localSheetId="${tab}">${escapeText(`${sheet}!${area}`)}</${prefix}definedName>`;
  const { titleRows } = print;
  const titles = titleRows ? item('Print_Titles', `$${titleRows.first + 1}:$${titleRows.last + 1}`) : '';
  const items = item('Print_Area', absolute(print.area)) + titles;
  const list = childOf(workbook, 'definedNames');
  const whole = `<${prefix}definedNames>${items}</${prefix}definedNames>`;
  if (!list) {
    const place = placeOf(workbook, workbookOrder, 'definedNames');
    return [{ start: place, end: place, text: whole }];
  }
  if (list.empty) return [{ start: list.start, end: list.end, text: whole }];
  const at = list.children.at(-1)?.end ?? list.openEnd;
  return [{ start: at, end: at, text: items }];
}

/** The names of this kind that a sheet has already. */
export function printNames(workbook: Element, tab: number): Element[] {
  const list = childOf(workbook, 'definedNames');
  return (list?.children ?? []).filter(({ attributes }) => attributes.get('localSheetId') === String(tab)
    && ['_xlnm.Print_Area', '_xlnm.Print_Titles'].includes(attributes.get('name') ?? ''));
}

function absolute({ row, column, rows, columns }: Area): string {
  const cell = (line: number, at: number): string => cellAddress(line, at).replace(/^([A-Z]+)/, '$$$1$$');
  return `${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
}
