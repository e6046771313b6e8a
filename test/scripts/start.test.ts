import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { site } from '../../scripts/build.mjs';
import { startServer, type RunningServer } from '../../scripts/start.mjs';
import { serveSite } from '../browser/site.js';

interface Asking {
  readonly method?: string;
  readonly host?: string;
  readonly to?: string;
  readonly accept?: string;
}

function ask(port: number, path: string, { method = 'GET', host, to = '127.0.0.1', accept }: Asking = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { host: host ?? `localhost:${port}`, ...(accept && { 'accept-encoding': accept }) };
    request({ host: to, port, path, method, headers },
      (response) => resolve(response.resume())).on('error', reject).end();
  });
}

describe('npm start', () => {
  let server: RunningServer;
  before(async function () {
    // the first run builds the pages
    this.timeout(300_000);
    server = await serveSite();
  });
  after(() => server.close());

  it('serves the built files with strict headers', async () => {
    const { statusCode, headers } = await ask(server.port, '/index.html');
    assert.equal(statusCode, 200);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['content-security-policy'] as string, /default-src 'none'; script-src 'self' 'sha256-[\w+/]+='; /);
    assert.doesNotMatch(headers['content-security-policy'] as string, /http/);
  });

  const named = (start: string, folder = '') => `/${folder}${readdirSync(join(site, folder)).find((file) => file.startsWith(start))!}`;
  for (const [what, path, said] of [
    ['the page of the pane', () => '/taskpane.html', 'no-cache'],
    ['the workbench', () => '/', 'no-cache'],
    ['the help', () => '/help.html', 'no-cache'],
    ['a page of a rule', () => '/rules/index.html', 'no-cache'],
    ['the manifest', () => '/manifest.xml', 'no-cache'],
    ['a script', () => named('pane.'), 'public, max-age=31536000, immutable'],
    ['a part', () => named('pane-reading-worker.', 'parts/'), 'public, max-age=31536000, immutable'],
    ['a style', () => named('workbench.'), 'public, max-age=31536000, immutable'],
    // Office does not show an icon that comes with the header
    ['an icon', () => '/assets/icon-32.png', undefined],
  ] as const)
    it(`says how long ${what} may be kept: ${said ?? 'nothing'}`, async () => {
      const { statusCode, headers } = await ask(server.port, path());
      assert.deepEqual([statusCode, headers['cache-control']], [200, said]);
    });

  for (const [what, path, coding] of [
    ['a script packed', () => named('workbench.'), 'br'],
    ['an icon as it is', () => '/assets/icon-32.png', undefined],
  ] as const)
    it(`serves ${what}`, async () => {
      const { statusCode, headers } = await ask(server.port, path(), { accept: 'gzip, br' });
      assert.deepEqual([statusCode, headers['content-encoding']], [200, coding]);
    });

  it('serves pages that name their scripts by content, and all of them are there', async () => {
    for (const page of ['index.html', 'taskpane.html']) {
      const files = [...readFileSync(join(site, page), 'utf8').matchAll(/(?:src|href)="([^":]+)"/g)].map(([, file]) => file!);
      assert.ok(files.length >= 4);
      for (const file of files) {
        assert.match(file, /^[a-z]+\.[0-9a-f]{16}\.(js|css)$/);
        assert.equal((await ask(server.port, `/${file}`)).statusCode, 200, file);
      }
    }
  });

  it('built a manifest in which npm run validate finds nothing', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/validate.mjs'], { encoding: 'utf8' });
    assert.deepEqual([status, stdout.split('\n').filter((line) => line.includes('没有发现问题')).length], [0, 2], stdout);
  });

  it('built a first script that the oldest web view understands', () => {
    const script = readFileSync(join(site, named('first.')), 'utf8');
    assert.deepEqual(new Linter().verify(script, [{ languageOptions: { ecmaVersion: 5, sourceType: 'script' } }]), []);
  });

  for (const [what, path, options, status] of [
    ['a missing page', '/missing', {}, 404],
    ['a path that climbs out', '/../package.json', {}, 404],
    ['an encoded path that climbs out', '/%2e%2e/%2e%2e/package.json', {}, 404],
    ['a write', '/', { method: 'POST' }, 405],
    ['a page of another site that resolves here', '/', { host: 'evil.example' }, 403],
  ] as const)
    it(`refuses ${what}`, async () => assert.equal((await ask(server.port, path, options)).statusCode, status));

  it('answers this computer only', async () => {
    const outside = Object.values(networkInterfaces()).flat().find((address) => address?.family === 'IPv4' && !address.internal);
    if (outside) await assert.rejects(ask(server.port, '/', { to: outside.address }), /ECONNREFUSED/);
  });

  it('takes the next free port', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => occupant.once('listening', resolve));
    const { port } = occupant.address() as { port: number };
    const other = await startServer({ port });
    assert.ok(other.port > port);
    await other.close();
    occupant.close();
  });
});

describe('npm start with options', () => {
  const program = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
  for (const [options, said] of [
    [['--port', 'abc'], /^选项 --port 不能是“abc”。.*\n$/],
    [['--port', '0x50'], /^选项 --port 不能是“0x50”。.*\n$/],
    [['--port', '65536'], /^选项 --port 不能是“65536”。.*\n$/],
    [['--open'], /^不认识的选项。.*\n$/],
  ] as const)
    it(`${options.join(' ')} says what it takes, with 64`, () => {
      const { status, stderr } = spawnSync(process.execPath, [program, ...options], { encoding: 'utf8' });
      assert.equal(status, 64);
      assert.match(stderr, said);
    });
});
