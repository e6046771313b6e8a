import { pathToFileURL } from 'node:url';
import { launchChromium } from '../test/browser/launch.js';
import { clockInWords, spreadOf, type Spread } from './measure.js';

const loads = 5;

/** `picture.html` from disk until its first body opens at a click; in milliseconds by the clock, nothing kept from the load before. */
export async function openingOf(picture: string): Promise<Spread> {
  const browser = await launchChromium();
  try {
    const times: number[] = [];
    for (let load = 0; load < loads; load++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.addInitScript(clickUntilOpen);
      await page.goto(pathToFileURL(picture).href);
      await page.waitForFunction(() => performance.getEntriesByName('bench:open').length > 0);
      times.push(await page.evaluate(() => performance.getEntriesByName('bench:open')[0]!.startTime));
      await context.close();
    }
    return spreadOf(times);
  } finally {
    await browser.close();
  }
}

export const openingInWords = (spread: Spread): string => `${loads} loads, ${clockInWords(spread)}`;

/** Runs in the page: clicks the first body, as soon as it is there, until it shows its findings. */
function clickUntilOpen(): void {
  const body = document.querySelector<HTMLElement>('#bodies-here tbody th button');
  if (body?.getAttribute('aria-expanded') === 'true') performance.mark('bench:open');
  else {
    body?.click();
    setTimeout(clickUntilOpen, 5);
  }
}
