import { openExcelPort } from '../../src/workbook/excel/port.js';
import { content, design, userRule } from '../contract/fixture.js';
import { shownFlags, type TestHost } from '../contract/host.js';
import { EmulatedExcel, type Options } from '../emulator/excel.js';
import { Workbook } from '../emulator/model/workbook.js';
import { attachExcel } from '../emulator/node.js';

/** The contract's workbook, made by hand and not through our adapter. */
export function fixtureWorkbook(): Workbook {
  const workbook = new Workbook(design.name);
  const sheet = workbook.active;
  for (const { row, column, value, style } of design.cells) {
    sheet.styles[`${row},${column}`] = {
      ...(style.format ? { numberFormat: style.format } : {}), ...(style.fill ? { 'fill/color': style.fill } : {}), ...(style.bold
        ? { 'font/bold': true }
        : {}),
    };
    if (value !== undefined) sheet.cells[`${row},${column}`] = { value };
  }
  for (const { row, column, value, formula, error } of content) {
    sheet.cells[`${row},${column}`] = { value: error ?? value!, ...(formula ? { formula } : {}), ...(error ? { error: true } : {}) };
  }
  sheet.merges = design.merges.map((merge) => ({ ...merge }));
  sheet.columnWidths = { ...design.columnWidths };
  sheet.rowHeights = { ...design.rowHeights };
  const rule = workbook.addConditionalFormat(sheet, [userRule.area], 'Custom');
  Object.assign(rule, { formula: userRule.formula, fill: userRule.fill });
  workbook.addConditionalFormat(sheet, [userRule.area], 'ColorScale');
  return workbook;
}

export interface ExcelHost extends TestHost {
  readonly excel: EmulatedExcel;
  readonly flagged: () => ReturnType<TestHost['flagged']>;
  readonly snapshot: () => Promise<unknown>;
  readonly protect: (sheet: string) => Promise<void>;
}

export function openFixture(options: Options): Promise<ExcelHost> {
  return host(new EmulatedExcel(fixtureWorkbook(), options));
}

export async function host(excel: EmulatedExcel): Promise<ExcelHost> {
  attachExcel(excel);
  /** A person's doing is done at once; the contract waits for hosts where it is not. */
  const done = (act: () => void): Promise<void> => Promise.resolve(act());
  return {
    excel,
    port: await openExcelPort(),
    calculates: true,
    userEdit: (sheet, row, column, value) => done(() => excel.userEdit(sheet, row, column, value)),
    snapshot: () => Promise.resolve(excel.snapshot()),
    flagged: () => Promise.resolve(shownFlags(excel.workbook.sheets.flatMap(({ name, conditionalFormats }) =>
      conditionalFormats.map(({ areas, fill }) => ({ sheet: name, areas, fill: fill ?? '' }))))),
    protect: (sheet) => done(() => { excel.workbook.sheet(sheet)!.protected = true; }),
    loseSettings: () => done(() => { excel.workbook.customXmlParts = []; }),
    another: () => openExcelPort(),
    copySheet: (sheet) => Promise.resolve(excel.userCopySheet(sheet)),
    insertRow: (sheet, row) => done(() => excel.userShift(sheet, String(row + 1), 1)),
    beginCellEdit: () => done(() => excel.beginCellEdit()),
    endCellEdit: () => done(() => excel.endCellEdit()),
    // Excel saves what it shows
    saved: () => Promise.resolve(excel.snapshot()),
    reopen: () => host(excel.reopened()),
    close: () => Promise.resolve(),
  };
}
