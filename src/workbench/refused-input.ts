import { DataValidationErrorStyle, DataValidationStatus, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import {
  DeviceInputEventType, IEditorBridgeService, IEditorService, KeyCode, SetCellEditVisibleOperation, SheetInterceptorService,
  VALIDATE_CELL,
} from '@univerjs/preset-sheets-core';
import { SheetDataValidationModel, SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import { cellAddress, qualifiedAddress } from '../grid/address.js';
import type { Host } from '../workbook/univer/host.js';
import { openBox } from './box.js';

interface CellPlace {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** In place of the spreadsheet's own box, which names no cell and drops what was typed. Its parts start with the first workbook. */
export function askOnRefusal(host: Host): void {
  const { injector } = host;
  const rules = injector.get(SheetDataValidationModel);
  const validator = injector.get(SheetsDataValidationValidatorService);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: 1,
    // without next(): the spreadsheet's own handler would open its box
    handler: async (_before, { unitId, subUnitId, row, col, worksheet }) => {
      const typed = textInEditor(host);
      const id = rules.getRuleIdByLocation(unitId, subUnitId, row, col);
      const rule = id ? rules.getRuleById(unitId, subUnitId, id) : undefined;
      if (rule?.errorStyle !== DataValidationErrorStyle.STOP) return true;
      if (await validator.validatorCell(unitId, subUnitId, row, col) === DataValidationStatus.VALID) return true;
      const address = qualifiedAddress(worksheet.getName(), cellAddress(row, col));
      openBox(`${address}没有填入“${shortened(typed)}”`, [`${rule.error ?? ''}这一格还是原来的内容。`], [
        { label: '重试', act: () => typeAgain(host, { unitId, subUnitId, row, col }, typed) },
        { label: '取消' },
      ]);
      return false;
    },
  });
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

function textInEditor({ injector }: Host): string {
  const body = injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getDocumentData().body;
  return (body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** Opens the cell again with what was typed, all of it selected, as Excel does. */
function typeAgain({ api, commands, injector }: Host, { unitId, subUnitId, row, col }: CellPlace, text: string): void {
  const sheet = api.getWorkbook(unitId)?.getSheetBySheetId(subUnitId);
  if (!sheet) return;
  sheet.activate();
  sheet.setActiveRange(sheet.getRange(row, col));
  commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: true, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.F2, unitId,
  });
  injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)
    ?.replaceText(text, [{ startOffset: 0, endOffset: text.length, collapsed: false }]);
  injector.get(IEditorBridgeService).changeEditorDirty(true);
}
