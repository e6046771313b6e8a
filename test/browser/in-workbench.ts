import type { Locator, Page } from 'playwright-core';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { remotePort } from './remote-port.js';
import { isReady, openWorkbench, type Workbench } from './workbench.js';

/** What the tests of one suite do in the workbench. */
export interface InWorkbench {
  readonly workbench: Workbench;
  readonly page: Page;
  /** The port of the workbook that is open. */
  readonly port: () => Promise<WorkbookPort>;
  readonly pane: () => Locator;
  readonly findings: () => Locator;
  /** Clicks a button of the pane. */
  readonly click: (name: string | RegExp) => Promise<void>;
  readonly tab: (name: string) => Promise<void>;
  openSample(agency: string): Promise<void>;
}

/** What a person does in the pane of a page. */
export function inPane(page: () => Page) {
  const pane = (): Locator => page().getByRole('complementary', { name: '勾稽窗格' });
  return {
    pane,
    click: (name: string | RegExp): Promise<void> => pane().getByRole('button', { name, exact: true }).click(),
    tab: (name: string): Promise<void> => pane().getByRole('tab', { name }).click(),
    verdict: (words: string): Promise<void> => pane().locator('.verdict').getByText(words, { exact: true }).waitFor(),
  };
}

/** Opens a workbench for the suite around this call, and loads it anew before each test. */
export function inWorkbench(): InWorkbench {
  let workbench: Workbench;
  before(async function () {
    this.timeout(300_000);
    workbench = await openWorkbench();
  });
  after(() => workbench.close());
  beforeEach(async () => {
    await workbench.page.goto(workbench.address);
    await isReady(workbench.page);
  });
  const { pane, click, tab } = inPane(() => workbench.page);
  return {
    get workbench() { return workbench; },
    get page() { return workbench.page; },
    port: () => remotePort(workbench.page),
    pane,
    findings: () => pane().locator('.finding'),
    click,
    tab,
    async openSample(agency) {
      await workbench.page.getByRole('button', { name: '打开示例' }).click();
      await workbench.page.getByRole('menuitem', { name: agency }).click();
      await workbench.page.getByText('这是公开发布的年报').waitFor();
    },
  };
}
