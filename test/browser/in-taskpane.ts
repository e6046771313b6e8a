import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { currentForm } from '../../src/form/index.js';
import type { Report } from '../../src/report/report.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import type { RunningServer } from '../../scripts/start.mjs';
import { saveWorkbook } from '../emulator/model/file.js';
import { Workbook } from '../emulator/model/workbook.js';
import { launchChromium } from './launch.js';
import { officeHostScript } from './office-host.js';
import { serveSite } from './site.js';

/** Where the built page loads office.js from; the tests answer with the library of the package, unmodified. */
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFiles = join(import.meta.dirname, '../../node_modules/@microsoft/office-js/dist');

/** The report as a workbook in the emulated Excel. */
export function workbookOf(report: Report): Workbook {
  const book = new Workbook('Sheet1');
  for (const { name, cells, merges } of templateSheets(currentForm, report)) {
    const sheet = book.addSheet(name);
    for (const { row, column, value, formula } of cells) {
      sheet.enter(row, column, formula ?? value ?? null);
    }
    sheet.merges.push(...merges);
  }
  book.calculate();
  return book;
}

export interface Opening {
  readonly apiSet?: string;
  /** False: no answer from where office.js should come from. */
  readonly office?: boolean;
  /** Runs before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface InTaskpane {
  readonly page: Page;
  /** Errors of the page, and requests to other hosts. */
  readonly complaints: readonly string[];
  open(book: Workbook | undefined, options?: Opening): Promise<void>;
}

/** Answers in place of Microsoft's host with the unmodified office.js, an emulated Excel behind it; before the page is loaded. */
export async function emulateOffice(
  page: Page, book: Workbook | undefined, { apiSet = '1.15', office = true }: Pick<Opening, 'apiSet' | 'office'> = {},
): Promise<void> {
  await page.route(`${officeAddress}**`, async (route) => {
    const file = normalize(new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length));
    if (!office || file.startsWith('..')) return route.abort();
    const contentType = extname(file) === '.js' ? 'text/javascript' : 'text/plain';
    return route.fulfill({ body: await readFile(join(officeFiles, file)), contentType });
  });
  await page.addInitScript({ content: await officeHostScript({ apiSet, ...(book && { file: saveWorkbook(book) }) }) });
}

/** The built task pane page in an emulated Excel with the unmodified office.js, for the suite around this call. */
export function inTaskpane(): InTaskpane {
  let browser: Browser;
  let site: RunningServer;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  before(async function () {
    this.timeout(300_000);
    [browser, site] = await Promise.all([launchChromium(), serveSite()]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(() => context.close());

  async function open(book: Workbook | undefined, { prepare, ...how }: Opening = {}): Promise<void> {
    complaints = [];
    context = await browser.newContext({ viewport: { width: 360, height: 720 } });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (![site.address, officeAddress, 'data:'].some((known) => request.url().startsWith(known))) {
        complaints.push(`request to ${request.url()}`);
      }
    });
    await emulateOffice(page, book, how);
    await prepare?.(page);
    await page.goto(`${site.address}/taskpane.html`);
  }

  return { get page() { return page; }, get complaints() { return complaints; }, open };
}
