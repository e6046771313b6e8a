import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { buildId } from '../../scripts/build-id.mjs';
import type { WorkbookErrorKind } from '../../src/workbook/port.js';
import { changed, seed } from '../reports.js';
import { inTaskpane, workbookOf } from './in-taskpane.js';
import { picture } from './picture.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Excel answers, and what the pane then says: one row for every kind of error that a check can meet. */
const answers: Readonly<Record<Exclude<WorkbookErrorKind, 'structure' | 'readOnly'>, readonly [code: string, said: string]>> = {
  notFound: ['ItemNotFound', '可能已改名、删除或隐藏。没有改动任何内容，请重新校验。'],
  protected: ['AccessDenied', '受保护，没有改动任何内容。请先在“审阅”中撤销保护，再试。'],
  busyEditing: ['InvalidOperationInCellEditMode', '单元格正在编辑，没有改动任何内容。按Enter结束编辑后再试。'],
  tooLarge: ['ResponsePayloadSizeLimitExceeded', '表格太大，一次读不完，没有改动任何内容。'],
  unsupported: ['ApiNotFound', '这个版本的Excel太旧，做不了这一步，没有改动任何内容。'],
  other: ['GeneralException', '这一步没有做成，已填的内容没有丢失。'],
};

/** The port is made in taskpane.js and used in pane.js: an error of one is not of a class that the other knows. */
describe('taskpane.js and pane.js together', () => {
  const at = inTaskpane();
  const real = seed('beilun-projects-2024');
  const check = () => at.page.getByRole('button', { name: /^(重新)?校验$/ }).click();
  const says = (text: string) => at.page.getByText(text, { exact: true }).waitFor();

  /** Excel answers every request with this, until it is given nothing. */
  const answerWith = (code: string | undefined) => at.page.evaluate((Code) => {
    const excel = window.emulatedExcel;
    Reflect.deleteProperty(excel, 'request');
    if (!Code) return;
    const Error = { Code, Message: 'refused', Location: '', ActionIndex: 0, HttpStatusCode: 400 };
    excel.request = () => Promise.resolve({ body: { Results: [], Error } });
  }, code);

  for (const [kind, [code, said]] of Object.entries(answers))
    it(`${kind}: has its sentence, the verdict no longer holds, and checking goes on afterwards`, async () => {
      await at.open(workbookOf(real));
      await check();
      await says('通过');
      await answerWith(code);
      await check();
      await at.page.locator('.notice', { hasText: said }).waitFor();
      await says('这次没能校验');
      await answerWith(undefined);
      await check();
      await says('通过');
      await at.page.locator('.notice').waitFor({ state: 'detached' });
    });

  it('a sheet beside the report that is larger than Excel hands over stops neither opening nor checking', async () => {
    const book = workbookOf(changed(real, 'applications.received.person', 2));
    book.addSheet('台账').enter(20_000, 1, 1);
    await at.open(book);
    await says('做一份年报');
    await check();
    await says('不通过');
  });

  it('an edit that is followed at once by typing in the next cell is checked when that ends, by Esc too', async () => {
    await at.open(workbookOf(real));
    await check();
    await says('通过');
    await at.page.evaluate(() => {
      window.emulatedExcel.userEdit('表三', 4, 3, 7);
      window.emulatedExcel.beginCellEdit();
    });
    await says('已改动，待校验');
    await at.page.evaluate(() => window.emulatedExcel.endCellEdit());
    await says('不通过');
  });

  /** The script as another build of the same program would be. */
  const ofAnotherBuild = (script: string) => async (page: Page): Promise<void> => {
    await page.route(`**/${script}.*.js`, async (route) => {
      const body = await (await route.fetch()).text();
      const build = buildId(root);
      assert.ok(body.includes(build));
      await route.fulfill({ contentType: 'text/javascript', body: body.replaceAll(build, 'anotherbuild1234') });
    });
  };
  const missing = (script: string) => async (page: Page): Promise<void> => {
    await page.route(`**/${script}.*.js`, (route) => route.abort());
  };

  for (const [what, prepare] of [
    ['an old pane.js', ofAnotherBuild('pane')],
    ['an old taskpane.js', ofAnotherBuild('taskpane')],
    ['no pane.js', missing('pane')],
  ] as const)
    it(`${what}: says what to do, and works with nothing`, async () => {
      await at.open(workbookOf(real), { prepare });
      await at.page.getByText('窗格的文件新旧不一').waitFor();
      assert.equal(await at.page.getByRole('button').count(), 0);
    });

  it('a taskpane.js that does not ask for the build is refused by pane.js', async () => {
    await at.open(workbookOf(real));
    await says('做一份年报');
    await at.page.evaluate(() => window.gouji.mountPane(document.getElementById('pane')!, undefined as never, { build: 'older' }));
    await at.page.getByText('窗格的文件新旧不一').waitFor();
  });

  it('where Excel shows the page in an old browser, the first script says so; no other one runs there', async () => {
    await at.open(workbookOf(real), { prepare: async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'));
      await page.route(/\/(pane|taskpane)\.\w+\.js$/, (route) => route.abort());
    } });
    await at.page.getByText('请技术人员安装Microsoft Edge WebView2运行时').waitFor();
    assert.equal(await at.page.getByText('正在连接').count(), 0);
    await picture(at.page, 'pane-old-browser');
  });
});
