import { IUniverInstanceService, LocaleType, LogLevel, mergeLocales, type IWorkbookData } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreText from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingText from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { SheetsDataValidationValidatorService, UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationText from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { hostOf, type Host } from '../workbook/univer/host.js';
import { createUniver } from './create-univer.js';
import { askOnRefusal } from './refused-input.js';

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

/** Univer validates in idle time, and rejects where the workbook was closed meanwhile (sheets-data-validation 0.25.1, validatorRanges). */
function validateOpenWorkbooksOnly({ injector }: Host): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validateRanges = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, subUnitId, ranges) =>
    (instances.getUnit(unitId) ? validateRanges(unitId, subUnitId, ranges) : []);
}

let shown = 0;

/** Shows a workbook in place of the one before; the answer is its id in the spreadsheet. */
export function showWorkbook(host: Host, data: Partial<IWorkbookData>): string {
  const { api } = host;
  const former = api.getActiveWorkbook();
  if (former) api.disposeUnit(former.getId());
  shown += 1;
  const id = api.createWorkbook({ ...data, id: `workbook-${shown}` }).getId();
  // its parts start with the first workbook
  if (shown === 1) {
    validateOpenWorkbooksOnly(host);
    askOnRefusal(host);
  }
  return id;
}
