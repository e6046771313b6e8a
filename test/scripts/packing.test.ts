import assert from 'node:assert/strict';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sirv from 'sirv';
import { codingFor, packing } from '../../scripts/packing.mjs';

const script = `say(${JSON.stringify('信息公开'.repeat(1000))});\n`;
const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('texts go out packed', () => {
  let folder: string;
  let server: Server;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-packing-'));
    for (const name of ['page.html', 'a.js', 'a.css', 'a.svg', 'manifest.xml']) writeFileSync(join(folder, name), script);
    for (const name of ['a.png', 'a.woff2', 'a.bcmap']) writeFileSync(join(folder, name), Buffer.alloc(5000, 7));
    writeFileSync(join(folder, 'short.js'), 'say();');
    const serve = packing(sirv(folder, { dev: true, etag: true }));
    server = createServer((asked, response) => serve(asked, response, () => response.writeHead(404).end()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
      }).on('error', reject).end();
    });
  }

  for (const [path, accepted, coding] of [
    ['/a.js', 'gzip, deflate, br, zstd', 'br'],
    ['/a.js', 'gzip, deflate', 'gzip'],
    ['/a.js', 'br;q=0, gzip;q=0.5', 'gzip'],
    ['/a.js', 'BR', 'br'],
    ['/a.css', 'br', 'br'],
    ['/a.svg', 'br', 'br'],
    ['/page.html', 'br', 'br'],
    ['/page', 'br', 'br'],
    ['/manifest.xml', 'gzip', 'gzip'],
  ] as const)
    it(`${path} for “${accepted}” by ${coding}, whole, and the second time too`, async () => {
      for (const _ of [1, 2]) {
        const { status, headers, body } = await ask(path, { 'accept-encoding': accepted });
        assert.deepEqual([status, headers['content-encoding'], headers.vary], [200, coding, 'Accept-Encoding']);
        assert.equal(headers['content-length'], String(body.length));
        assert.ok(body.length < script.length / 10);
        assert.equal(unpacked[coding](body).toString(), script);
      }
    });

  for (const [what, path, accepted, vary] of [
    ['for one who takes no coding', '/a.js', '', 'Accept-Encoding'],
    ['for one who takes no coding of ours', '/a.js', 'zstd, identity', 'Accept-Encoding'],
    ['that is short', '/short.js', 'br', 'Accept-Encoding'],
    ['that is a picture', '/a.png', 'br', undefined],
    ['that is a font', '/a.woff2', 'br', undefined],
    ['that is a code table', '/a.bcmap', 'br', undefined],
  ] as const)
    it(`leaves as it is what is asked ${what}`, async () => {
      const { status, headers, body } = await ask(path, accepted === '' ? {} : { 'accept-encoding': accepted });
      assert.deepEqual([status, headers['content-encoding'], headers.vary], [200, undefined, vary]);
      assert.deepEqual(body, readFileSync(join(folder, path)));
    });

  it('says the same without the content', async () => {
    const { status, headers, body } = await ask('/a.js', { 'accept-encoding': 'br' }, 'HEAD');
    assert.deepEqual([status, headers['content-encoding'], body.length], [200, 'br', 0]);
  });

  it('says when nothing changed', async () => {
    const { headers: { etag } } = await ask('/a.js', { 'accept-encoding': 'br' });
    const { status, headers, body } = await ask('/a.js', { 'accept-encoding': 'br', 'if-none-match': etag! });
    assert.deepEqual([status, headers['content-encoding'], headers.vary, body.length], [304, undefined, 'Accept-Encoding', 0]);
  });

  it('gives the new content of a file that changed', async () => {
    await ask('/a.css', { 'accept-encoding': 'br' });
    writeFileSync(join(folder, 'a.css'), `${script}/* */`);
    const { body } = await ask('/a.css', { 'accept-encoding': 'br' });
    assert.equal(brotliDecompressSync(body).toString(), `${script}/* */`);
  });

  it('gives a part as it is', async () => {
    const { status, headers, body } = await ask('/a.js', { 'accept-encoding': 'br', range: 'bytes=0-3' });
    assert.deepEqual([status, headers['content-encoding'], body.toString()], [206, undefined, 'say(']);
  });

  it('leaves what is not there to others', async () =>
    assert.equal((await ask('/none.js', { 'accept-encoding': 'br' })).status, 404));

  for (const accepted of [undefined, '', ',,;', 'br;q=x', '*', `${'a,'.repeat(100_000)}br`])
    it(`takes ${JSON.stringify(accepted)?.slice(0, 20)} for none`, () => assert.equal(codingFor(accepted), undefined));
});
