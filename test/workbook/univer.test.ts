import { describeWorkbookPort } from '../contract/contract.js';
import type { TestHost } from '../contract/host.js';
import { openWorkbench, type Workbench } from '../browser/workbench.js';
import { fixtureFile } from './fixture-file.js';
import { univerHost } from './univer-host.js';

describe('workbench', () => {
  let workbench: Workbench;
  let file: Uint8Array;

  before(async function () {
    // the first run builds the pages and unpacks a browser
    this.timeout(300_000);
    [workbench, file] = await Promise.all([openWorkbench(), fixtureFile()]);
  });
  after(() => workbench.close());

  describeWorkbookPort('embedded spreadsheet', async (): Promise<TestHost> => {
    await workbench.openFile('固定表格.xlsx', file);
    return univerHost(workbench);
  });
});
