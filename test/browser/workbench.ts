import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './launch.js';
import { makeOneFile, serveSite } from './site.js';

/** The workbench in a browser of its own. */
export interface Workbench {
  readonly page: Page;
  readonly browser: Browser;
  readonly address: string;
  /** Opens a file as a person does, and waits until its name shows. */
  openFile(name: string, bytes: Uint8Array): Promise<void>;
  /** Clicks 保存; the file that comes and the line that the page then shows. */
  save(): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly sentence: string }>;
  /** The line under the buttons. */
  message(): Promise<string>;
  /** What went wrong in the page so far: exceptions, console errors and requests to other hosts. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const [site, browser] = await Promise.all([serveSite(), launchChromium()]);
  // a context by name may have more pages, which share what the browser keeps
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  // each test begins as a person who was never here
  await page.addInitScript("if (location.protocol.startsWith('http')) indexedDB.deleteDatabase('gouji-workbench')");
  return onPage(page, {
    browser, address: site.address, complaints: [],
    async close() {
      await browser.close();
      await site.close();
    },
  });
}

/** gouji.html, opened from the disk. */
export async function openOneFile(): Promise<Workbench> {
  const [address, browser] = await Promise.all([makeOneFile(), launchChromium()]);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  return onPage(page, { browser, address, complaints: [], close: () => browser.close() });
}

/** The workbench on a page that shows nothing yet; what goes wrong there is among the complaints of all. */
export async function onPage(
  page: Page, { browser, address, complaints, close }: Pick<Workbench, 'browser' | 'address' | 'complaints' | 'close'>,
): Promise<Workbench> {
  const complain = (complaint: string): void => { (complaints as string[]).push(complaint); };
  // tsx names inner functions with a helper that the page does not have
  await page.addInitScript('globalThis.__name = (made) => made');
  page.on('pageerror', (error) => complain(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') complain(message.text()); });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) complain(`request to ${request.url()}`);
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await isReady(page);
  const message = async (): Promise<string> => (await page.locator('.bar .message').allTextContents()).join('');
  return {
    page, browser, address, complaints, message, close,
    async openFile(name, bytes) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '打开', exact: true }).click();
      await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByText(`已打开“${name}”`).waitFor();
    },
    async save() {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      const download = await coming;
      const bytes = new Uint8Array(await readFile(await download.path()));
      return { name: download.suggestedFilename(), bytes, sentence: await message() };
    },
  };
}

/** Sheet painted, pane shown. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('gouji:pane-ready').length > 0);
}
