import type { Page } from 'playwright-core';
import type { Area } from '../../src/grid/grid.js';
import { flagFill } from '../../src/workbook/flags.js';
import { remotePort } from '../browser/remote-port.js';
import { clickCell, typeInto } from '../browser/typing.js';
import { shownFlags, type ShownRule, type TestHost } from '../contract/host.js';
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
    snapshot: () => page.evaluate(takeSnapshot),
    flagged: async () => shownFlags(await page.evaluate(paintedFills, Object.values(flagFill))),
    protect: (sheet) => page.evaluate((name) => {
      const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.getSheet();
      sheet.setCustomMetadata({ gouji: { protected: true } });
    }, sheet),
    loseSettings: () => page.evaluate(() => { window.goujiSpreadsheet!.getActiveWorkbook()!.setCustomMetadata(undefined); }),
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

/** What a person would call theirs, without what the spreadsheet writes down for itself. */
function takeSnapshot(): unknown {
  const { rev: _rev, resources = [], ...book } = window.goujiSpreadsheet!.getActiveWorkbook()!.save();
  const kept = resources.map(({ name, data }) => [name, JSON.parse(data || 'null') as Record<string, unknown> | null] as const)
    // a sheet without rules is as good as one that is not listed
    .map(([name, data]) => [name, data && Object.fromEntries(Object.entries(data).filter(([, rules]) => !Array.isArray(rules) || rules.length > 0))]);
  return JSON.parse(JSON.stringify({ ...book, resources: kept }));
}

/** The fill of each cell as it is painted, conditional formats included. */
async function paintedFills(flagFills: readonly string[]): Promise<ShownRule[]> {
  for (;;) {
    let behind = false;
    const fills = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheets().flatMap((shown) => {
      const sheet = shown.getSheet();
      const flags = shown.getConditionalFormattingRules().filter(({ rule }) => JSON.stringify(rule).includes('gouji:'));
      const painted: ShownRule[] = [];
      for (let row = 0; row < 70; row++) {
        for (let column = 0; column < 30; column++) {
          const style = sheet.getCell(row, column)?.s;
          const fill = typeof style === 'object' ? style?.bg?.rgb : undefined;
          if (typeof fill === 'string') painted.push({ sheet: shown.getSheetName(), areas: [{ row, column, rows: 1, columns: 1 }], fill });
          const isFlagged = flags.some(({ ranges }) => ranges.some((range) =>
            range.startRow <= row && row <= range.endRow && range.startColumn <= column && column <= range.endColumn));
          behind ||= isFlagged !== (typeof fill === 'string' && flagFills.includes(fill));
        }
      }
      return painted;
    });
    // Univer paints a format, or forgets it, up to 200 ms after it came or went
    if (!behind) return fills;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
