import type { Area } from '../../src/grid/grid.js';
import { remotePort } from '../browser/remote-port.js';
import { flagsShown, snapshotOf } from '../browser/shown.js';
import { clickCell, typeInto } from '../browser/typing.js';
import type { Workbench } from '../browser/workbench.js';
import type { TestHost } from '../contract/host.js';
import { sheetName, userRule } from '../contract/fixture.js';
import { partsOf } from '../files/xlsx/make.js';

/** The workbook that is open in the page. */
export async function univerHost(workbench: Workbench): Promise<TestHost> {
  await workbench.page.evaluate(addUserRule, [sheetName, userRule.area, userRule.formula, userRule.fill] as const);
  return host(workbench);
}

async function host(workbench: Workbench): Promise<TestHost> {
  const { page } = workbench;
  return {
    port: await remotePort(page),
    calculates: true,
    userEdit: (sheet, row, column, value) => typeInto(page, sheet, row, column, value),
    snapshot: () => snapshotOf(page),
    flagged: () => flagsShown(page),
    protect: (sheet) => page.evaluate((name) => {
      const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.getSheet();
      sheet.setCustomMetadata({ gouji: { protected: true } });
    }, sheet),
    loseSettings: () => page.evaluate(() => { window.goujiSpreadsheet!.getActiveWorkbook()!.setCustomMetadata(undefined); }),
    another: () => remotePort(page),
    copySheet: (sheet) => page.evaluate((name) => {
      const book = window.goujiSpreadsheet!.getActiveWorkbook()!;
      return book.duplicateSheet(book.getSheetByName(name)!).getSheetName();
    }, sheet),
    insertRow: (sheet, row) => page.evaluate(([name, at]) => {
      window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.insertRowBefore(at);
    }, [sheet, row] as const),
    beginCellEdit: async () => {
      await clickCell(page, sheetName, 3, 1);
      await page.keyboard.type('7');
    },
    endCellEdit: () => page.keyboard.press('Escape'),
    saved: async () => partsOf((await workbench.save()).bytes),
    reopen: async () => {
      await workbench.openFile('再打开.xlsx', (await workbench.save()).bytes);
      return host(workbench);
    },
    // the next test opens its file in the same page
    close: async () => {},
  };
}

function addUserRule([name, area, formula, fill]: readonly [string, Area, string, string]): void {
  const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!;
  const range = sheet.getRange(area.row, area.column, area.rows, area.columns).getRange();
  sheet.addConditionalFormattingRule(
    sheet.newConditionalFormattingRule().whenFormulaSatisfied(formula).setBackground(fill).setRanges([range]).build());
}
