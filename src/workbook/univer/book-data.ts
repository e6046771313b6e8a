import { BooleanNumber, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { SheetDesign } from '../../grid/design.js';
import type { Settings, StoredSettings } from '../../files/settings.js';
import { plainStyle, toSheetData } from './sheet-data.js';
import { toValidationRule } from './validation.js';

/** Univer's id of the n-th sheet that a workbook is opened with. */
export const sheetId = (index: number): string => `sheet-${index + 1}`;

/** What each sheet has beside its cells, by Univer's id of the sheet. */
export interface SheetRules {
  readonly validations?: Readonly<Record<string, unknown[]>>;
  /** The strongest first. */
  readonly flags?: Readonly<Record<string, unknown[]>>;
}

export function toBookData(
  name: string, sheets: readonly Partial<IWorksheetData>[], settings: StoredSettings, rules: SheetRules = {},
): Partial<IWorkbookData> {
  return {
    name,
    defaultStyle: { ...plainStyle },
    sheetOrder: sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(sheets.map((sheet, index) => [sheetId(index), { ...sheet, id: sheetId(index) }])),
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(rules.validations ?? {}) },
      { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(rules.flags ?? {}) },
    ],
    ...((settings.damaged || Object.keys(settings.values).length > 0) && { custom: { gouji: settings } }),
  };
}

/** A workbook made from designs. */
export function designedBook(name: string, designs: readonly SheetDesign[], settings: Settings = {}): Partial<IWorkbookData> {
  const sheets = designs.map((design, index) => ({ ...toSheetData(sheetId(index), design), hidden: BooleanNumber.FALSE }));
  const validations = Object.fromEntries(designs.map((design, index) => [sheetId(index), design.validations.map(toValidationRule)]));
  return toBookData(name, sheets, { values: settings, damaged: false }, { validations });
}
