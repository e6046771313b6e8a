import type { Page } from 'playwright-core';

/** Clicks a cell of the sheet in the spreadsheet, bringing sheet and cell to sight first. */
export async function clickCell(page: Page, sheet: string, row: number, column: number): Promise<void> {
  const point = await page.evaluate(async ([name, atRow, atColumn]) => {
    const shown = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!;
    shown.activate();
    // the sheet is painted with the next frames, however long these take
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))));
    const rect = shown.getRange(atRow, atColumn).getCellRect();
    const canvas = document.querySelector('canvas[id^=univer-sheet-main-canvas]')!.getBoundingClientRect();
    return { x: canvas.left + rect.left + rect.width / 2, y: canvas.top + rect.top + rect.height / 2 };
  }, [sheet, row, column] as const);
  await page.mouse.click(point.x, point.y);
  // a second click on the same cell soon after the first opens its editor
  if (await page.evaluate(() => window.goujiSpreadsheet!.getActiveWorkbook()!.isCellEditing())) await page.keyboard.press('Escape');
}

/** Types into a cell as a person does; null presses Delete. */
export async function typeInto(page: Page, sheet: string, row: number, column: number, value: string | number | null): Promise<void> {
  await clickCell(page, sheet, row, column);
  if (value === null) {
    await page.keyboard.press('Delete');
    return;
  }
  // the first key opens the cell's editor, which a busy machine needs a moment for; not every edit reports itself as one
  const [first, ...rest] = String(value);
  await page.keyboard.type(first!);
  await page.waitForFunction(() => window.goujiSpreadsheet!.getActiveWorkbook()!.isCellEditing(), undefined, { timeout: 500 }).catch(() =>
    undefined);
  await page.keyboard.type(rest.join(''));
  await page.keyboard.press('Enter');
}
