import type { CellStyle } from '../../../grid/design.js';
import { noSettings, type StoredSettings } from '../../settings.js';
import { Package } from '../../ooxml/package/package.js';
import { readWorkbookPart, relatedPart } from '../workbook-part.js';
import { findSettings } from '../settings.js';
import type { Owns } from '../edit/fill-rule.js';
import { noSuchSheet } from '../no-such-sheet.js';
import { Budget } from './budget.js';
import { readFormats } from './formats.js';
import { ownRules, type OwnRule } from './own-rules.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheet, type SheetContent } from './sheet.js';
import { lookOf } from './look.js';

export interface XlsxSheet extends SheetContent {
  readonly name: string;
  readonly visible: boolean;
}

export interface XlsxBook {
  /** Worksheets in tab order; chart and macro sheets are left out. */
  readonly sheets: readonly XlsxSheet[];
  /** What this product keeps in the workbook. */
  readonly settings: StoredSettings;
  /** Dates count from 1904 and not from 1900. */
  readonly date1904: boolean;
  /** No sheet may be added. */
  readonly structureProtected: boolean;
  /** How a cell looks, blank or not; read from the file when first asked for the sheet. */
  styleOf(sheet: string, row: number, column: number): CellStyle;
  /** The caller's conditional formats on a sheet. */
  rulesOf(sheet: string, owns: Owns): readonly OwnRule[];
}

/** Reads a workbook; throws a FileError with a sentence for the person, and nothing else. */
export function readXlsx(bytes: Uint8Array): XlsxBook {
  return readBook(Package.open(bytes));
}

export function readBook(parts: Package): XlsxBook {
  const workbook = readWorkbookPart(parts);
  const stringsPart = relatedPart(workbook, 'sharedStrings');
  const stylesPart = relatedPart(workbook, 'styles');
  const context = {
    strings: stringsPart === undefined ? [] : readSharedStrings(parts.text(stringsPart), stringsPart),
    formats: stylesPart === undefined ? [] : readFormats(parts.text(stylesPart), stylesPart),
    date1904: workbook.date1904,
    budget: new Budget(),
  };
  const sheets = workbook.tabs.flatMap(({ name, part, visible }) =>
    (part === undefined ? [] : [{ name, visible, ...readSheet(parts.text(part), part, name, context) }]));
  return {
    sheets,
    settings: findSettings(parts, workbook)?.settings ?? noSettings,
    date1904: workbook.date1904,
    structureProtected: workbook.structureProtected,
    styleOf: lookOf(parts, workbook),
    rulesOf(sheet, owns) {
      const part = workbook.tabs.find(({ name }) => name === sheet)?.part;
      if (part === undefined) throw noSuchSheet(sheet);
      return ownRules(parts.text(part), part, owns);
    },
  };
}
