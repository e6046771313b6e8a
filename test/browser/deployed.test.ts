import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { addinZip } from '../../scripts/addin/zip.mjs';
import { site } from '../../scripts/build.mjs';
import { ownCertificate } from '../../scripts/certificate.mjs';
import { problemsOf } from '../../scripts/manifest/check.mjs';
import { launchChromium } from './launch.js';
import { officeHostScript } from './office-host.js';
import { buildSite } from './site.js';

/** What docs/deploy-excel.md tells a deployer, step by step, as far as it goes without Excel. */
describe('the add-in from gouji-excel.zip', function () {
  this.timeout(300_000);
  let folder: string;
  let server: Server;
  let browser: Browser;
  let base: string;

  before(async () => {
    await buildSite();
    folder = mkdtempSync(join(tmpdir(), 'gouji-deployed-'));
    for (const [name, bytes] of Object.entries(unzipSync(addinZip('.', site)))) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const served = sirv(folder, { dev: true });
    const office = sirv('node_modules/@microsoft/office-js/dist', { dev: true });
    server = createServer(await ownCertificate(join(folder, 'certificate')), (request, response) => {
      const inOffice = request.url!.startsWith('/office/');
      request.url = request.url!.replace(inOffice ? /^\/office/ : /^\/gouji/, inOffice ? '' : '/gouji-excel/web');
      (inOffice ? office : served)(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `https://localhost:${(server.address() as AddressInfo).port}/gouji/`;
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('is the same zip each time, and names no place of this computer', () => {
    const [one, other] = [addinZip('.', site), addinZip('.', site)];
    assert.deepEqual(one, other);
    for (const name of Object.keys(unzipSync(one))) assert.match(name, /^gouji-excel\/(?:web\/[\w./-]+|configure\.mjs|部署(?:说明)?\.md|LICENSE)$/);
  });

  it('holds a guide whose links lead to what is in it', () => {
    const files = unzipSync(addinZip('.', site));
    const links = Object.entries(files).filter(([name]) => name.endsWith('.md')).flatMap(([, bytes]) =>
      [...Buffer.from(bytes).toString().matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, to]) => to!));
    assert.ok(links.length >= 5);
    assert.deepEqual(links.filter((to) => !files[`gouji-excel/${to}`]), []);
  });

  it('holds pages of less than 10 MB, and the licences of all that is in them', () => {
    const files = Object.entries(unzipSync(addinZip('.', site))).filter(([name]) => name.startsWith('gouji-excel/web/'));
    assert.ok(files.reduce((sum, [, { length }]) => sum + length, 0) < 10 * 1024 * 1024);
    assert.ok(files.some(([name]) => name.endsWith('/NOTICE.txt')));
  });

  it('is configured by one command, with a manifest in which nothing is wrong', () => {
    const { status, stderr } = spawnSync(process.execPath, [
      join(folder, 'gouji-excel/configure.mjs'), base, '--office-js', new URL('/office/office.js', base).href,
    ], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
    const web = join(folder, 'gouji-excel/web');
    assert.deepEqual(problemsOf(readFileSync(join(web, 'manifest.xml'), 'utf8'), { folder: web, built: true }), []);
  });

  it('shows its pane in an emulated Excel and makes a new report there, asking no other host', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('request', (request) => { if (!request.url().startsWith(new URL('/', base).href) && !/^(data|blob):/.test(request.url())) complaints.push(request.url()); });
    await page.addInitScript({ content: await officeHostScript() });
    await page.goto(`${base}taskpane.html`);
    await page.getByRole('tab', { name: '校验' }).waitFor();
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.waitForFunction(() => ['表二', '表三', '表四'].every((name) => JSON.stringify(window.emulatedExcel.snapshot()).includes(name)));
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('says outside Excel where it belongs, and has the workbench beside it', async () => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(`${base}taskpane.html`);
    await page.getByText('请在Excel里打开这个窗格').waitFor();
    await page.goto(base);
    await page.getByRole('button', { name: '打开示例' }).waitFor();
    await page.close();
  });
});
