import { currentForm as form } from '../../src/form/index.js';
import { openExcelPort } from '../../src/workbook/excel/port.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { ReportSession } from '../../src/workbook/session.js';
import { EmulatedExcel, type Options } from '../emulator/excel.js';
import { Workbook } from '../emulator/model/workbook.js';
import { attachExcel } from '../emulator/node.js';
import { seed } from '../reports.js';

export interface OpenReport {
  readonly excel: EmulatedExcel;
  readonly session: ReportSession;
}

/** Beilun in an emulated Excel, with a sheet of the user's own in front. */
export async function openReport(apiSet: string, options: Options = {}): Promise<OpenReport> {
  const excel = new EmulatedExcel(new Workbook('用户的表'), { ...options, apiSet });
  attachExcel(excel);
  const port = await openExcelPort();
  await port.addSheet(...reportWorkbook(form, { ...seed('beilun-projects-2024'), sections: {} }, {}).sheets);
  const session = new ReportSession(port);
  await session.open();
  return { excel, session };
}
