import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assertAccessible } from './axe.js';

/** A state that the docs show: axe finds nothing in it, and its picture is taken when GOUJI_SCREENSHOTS is set. */
export async function picture(page: Page, name: string): Promise<void> {
  await assertAccessible(page);
  if (!process.env['GOUJI_SCREENSHOTS']) return;
  // the spreadsheet paints with the next frames, the pane fades in
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(import.meta.dirname, '../../docs/images', `${name}.png`) });
}
