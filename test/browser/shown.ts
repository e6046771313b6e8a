import type { Page } from 'playwright-core';
import { flagFill } from '../../src/workbook/flags.js';
import type { FlagLevel } from '../../src/workbook/port.js';
import { shownFlags, type ShownRule } from '../contract/host.js';

/** The flags as they are painted. */
export async function flagsShown(page: Page): Promise<Record<string, FlagLevel>> {
  return shownFlags(await page.evaluate(paintedFills, Object.values(flagFill)));
}

/** The workbook in the page, as a person would call it theirs. */
export async function snapshotOf(page: Page): Promise<unknown> {
  return page.evaluate(takeSnapshot);
}

/** Without what the spreadsheet writes down for itself. */
function takeSnapshot(): unknown {
  const { rev: _rev, resources = [], ...book } = window.goujiSpreadsheet!.getActiveWorkbook()!.save();
  const kept = resources.map(({ name, data }) => [name, JSON.parse(data || 'null') as Record<string, unknown> | null] as const)
    // a sheet without rules is as good as one that is not listed
    .map(([name, data]) =>
      [name, Object.fromEntries(Object.entries(data ?? {}).filter(([, rules]) => !Array.isArray(rules) || rules.length > 0))]);
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
