import type { Browser, Page } from 'playwright-core';
import { emulateOffice, workbookOf } from '../test/browser/in-taskpane.js';
import { isReady } from '../test/browser/workbench.js';
import { seed } from '../test/reports.js';
import { clockInWords as inWords, spreadOf, type Measured, type Spread } from './measure.js';

const loads = 7;

interface Site {
  readonly browser: Browser;
  readonly address: string;
}

/** The pages as a person opens them for the first time: nothing is kept from the load before. */
export async function benchStarts(site: Site): Promise<Measured[]> {
  const [usable, empty, answered, opened, inExcel]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  const book = workbookOf(seed('beilun-projects-2024'));
  for (let load = 0; load < loads; load++) {
    usable.push(await fresh(site, '', async (page) => {
      await isReady(page);
      return page.evaluate(() => performance.getEntriesByName('gouji:pane-ready')[0]!.startTime);
    }));
    empty.push(await fresh(site, '/no-such-page', (page) => page.evaluate(loadEnd)));
    answered.push(await fresh(site, '', untilAnswered, (page) => page.addInitScript(clickUntilAnswered)));
    inExcel.push(await fresh(site, '/taskpane.html', async (page) => {
      const at = await untilAnswered(page);
      opened.push(at);
      return at - await page.evaluate(scriptsCame);
    }, async (page) => {
      await emulateOffice(page, book);
      await page.addInitScript(clickUntilAnswered);
    }));
  }
  const [shown, bare, clicked, whole, pane] = [usable, empty, answered, opened, inExcel].map((times) => spreadOf(times)) as
    [Spread, Spread, Spread, Spread, Spread];
  const reference = `an empty page ${inWords(bare)}`;
  const reason = 'by the clock, on this machine with what else runs on it';
  return [
    {
      name: `workbench, from its address until usable, nothing kept from before, ${loads} loads`, value: inWords(shown), reference,
      figure: shown.median, budget: '1.5 s', most: 1500, reason,
    },
    { name: 'workbench, from its address until the pane answers a click', value: inWords(clicked), reference },
    {
      name: 'task pane in an emulated Excel, from its scripts being there until it answers a click', value: inWords(pane),
      reference: `from its address, office.js and the emulation included, ${inWords(whole)}; ${reference}`,
      figure: pane.median, budget: '500 ms', most: 500, reason,
    },
  ];
}

/** What `look` finds on a page that no cache helps. */
async function fresh(
  { browser, address }: Site, path: string, look: (page: Page) => Promise<number>, prepare?: (page: Page) => Promise<unknown>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(`${address}${path}`);
    return await look(page);
  } finally {
    await context.close();
  }
}

async function untilAnswered(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('bench:answered').length > 0);
  return page.evaluate(() => performance.getEntriesByName('bench:answered')[0]!.startTime);
}

/** Runs in the page: clicks the last tab of the pane, as soon as it is there, until the pane has gone to it. */
function clickUntilAnswered(): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  const last = tabs.at(-1);
  if (last?.getAttribute('aria-selected') === 'true') performance.mark('bench:answered');
  else {
    last?.click();
    setTimeout(clickUntilAnswered, 5);
  }
}

/** Runs in the page: when the last of the pane's own scripts had come. */
function scriptsCame(): number {
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\/(?:first|pane|taskpane)\.[0-9a-f]{16}\.js$/.test(name));
  return Math.max(...scripts.map((script) => (script as PerformanceResourceTiming).responseEnd));
}

/** Runs in the page. */
function loadEnd(): number {
  return (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd;
}

