import { createDesk, type Desk } from '../../src/pane/actions/desk.js';
import { openWorkbook } from '../../src/pane/actions/open.js';
import { openExcelPort } from '../../src/workbook/excel/port.js';
import { until } from '../contract/expect.js';
import type { EmulatedExcel } from '../emulator/excel.js';
import { attachExcel } from '../emulator/node.js';

/** The pane beside this workbook, once it has looked through it and follows its changes. */
export async function openPane(excel: EmulatedExcel): Promise<Desk> {
  attachExcel(excel);
  const desk = createDesk(await openExcelPort());
  openWorkbook(desk);
  await until(() => desk.store.get().opened);
  return desk;
}
