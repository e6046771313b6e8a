import type { Page } from 'playwright-core';
import type { Area } from '../../src/grid/grid.js';
import { remotePort } from '../browser/remote-port.js';
import { flagsShown, snapshotOf } from '../browser/shown.js';
import { clickCell, typeInto } from '../browser/typing.js';
import type { TestHost } from '../contract/host.js';
import { sheetName, userRule } from '../contract/fixture.js';

/** The workbook that is open in the page. */
export async function univerHost(page: Page): Promise<TestHost> {
  await page.evaluate(addUserRule, [sheetName, userRule.area, userRule.formula, userRule.fill] as const);
  return host(page);
}

async function host(page: Page): Promise<TestHost> {
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
    beginCellEdit: async () => {
      await clickCell(page, sheetName, 3, 1);
      await page.keyboard.type('7');
    },
    endCellEdit: () => page.keyboard.press('Escape'),
    reopen: async () => {
      await page.evaluate(() => {
        const api = window.goujiSpreadsheet!;
        const book = api.getActiveWorkbook()!;
        const kept = JSON.stringify(book.save());
        api.disposeUnit(book.getId());
        api.createWorkbook(JSON.parse(kept) as ReturnType<typeof book.save>);
      });
      return host(page);
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
