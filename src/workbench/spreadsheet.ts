import { createUniver, LocaleType, LogLevel, mergeLocales, type IWorkbookData } from '@univerjs/presets';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreText from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingText from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationText from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { hostOf, type Host } from '../workbook/univer/host.js';

/** Starts the embedded spreadsheet in an element; it shows nothing until a workbook is put in. */
export function startSpreadsheet(container: HTMLElement): Host {
  return hostOf(createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreText, formattingText, validationText) },
    logLevel: LogLevel.WARN,
    presets: [
      UniverSheetsCorePreset({
        container,
        // the formula bar is part of the header
        header: true,
        toolbar: false,
        formulaBar: true,
        footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
    ],
  }));
}

let shown = 0;

/** Shows a workbook in place of the one before; the answer is its id in the spreadsheet. */
export function showWorkbook({ api }: Host, data: Partial<IWorkbookData>): string {
  const former = api.getActiveWorkbook();
  if (former) api.disposeUnit(former.getId());
  shown += 1;
  return api.createWorkbook({ ...data, id: `workbook-${shown}` }).getId();
}
