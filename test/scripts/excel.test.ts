import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownCertificate, type Certificate } from '../../scripts/certificate.mjs';
import { whatToDo } from '../../scripts/excel.mjs';
import { startServer } from '../../scripts/start.mjs';
import { serveSite } from '../browser/site.js';

describe('npm run excel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-certificate-'));
  let certificate: Certificate;
  before(async function () {
    // the first run builds the pages
    this.timeout(300_000);
    await (await serveSite()).close();
    certificate = await ownCertificate(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  const ask = (url: string, path: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => get(`${url}${path}`, { ca: certificate.ca }, (answer) => resolve(answer.resume())).on('error', reject));

  it('serves the pages over https with a certificate for localhost, which a page of Excel on the web may frame', async () => {
    const server = await startServer({ port: 0, certificate });
    const { statusCode, headers } = await ask(server.address, '/taskpane.html');
    assert.match(server.address, /^https:/);
    assert.deepEqual([statusCode, headers['x-frame-options'], headers['content-security-policy']], [200, undefined, undefined]);
    assert.equal((await ask(server.address, '/assets/icon-32.png')).headers['cross-origin-resource-policy'], 'cross-origin');
    await server.close();
  });

  it('makes no second certificate while one lasts', async () => assert.deepEqual(await ownCertificate(folder), certificate));

  it('takes no other port than the one that the manifest names', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => occupant.once('listening', resolve));
    const { port } = occupant.address() as { port: number };
    await assert.rejects(startServer({ port, only: true, certificate }), new RegExp(`端口${port}正被别的程序使用`));
    occupant.close();
  });

  for (const [kind, platform, said] of [
    ['desktop', 'linux', /这台电脑没有Excel.*manifest\.xml.*上传.*npm start/s],
    ['desktop', 'win32', /manifest\.xml.*“开始”选项卡应有“勾稽”组/s],
    ['desktop', 'darwin', /manifest\.xml.*Containers\/com\.microsoft\.Excel/s],
    ['web', 'linux', /manifest\.xml.*上传我的加载项/s],
  ] as const)
    it(`says what to do for ${kind} on ${platform}`, () => assert.match(whatToDo(kind, platform).join('\n'), said));

  for (const [options, said] of [
    [['elsewhere'], /^用法：npm run excel、.*\n$/],
    [['web', '--document', 'file:///x'], /^选项 --document 应是https开头的网址。.*\n$/],
    [['desktop', '--open'], /^不认识的选项。.*\n$/],
  ] as const)
    it(`${options.join(' ')} says what it takes, with 64`, () => {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/excel.mjs', ...options], { encoding: 'utf8' });
      assert.equal(status, 64);
      assert.match(stderr, said);
    });
});
