import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Takes a picture for the docs when GOUJI_SCREENSHOTS is set; a test does not need it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env['GOUJI_SCREENSHOTS']) return;
  // the spreadsheet paints with the next frames, the pane fades in
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(import.meta.dirname, '../../docs/images', `${name}.png`) });
}
