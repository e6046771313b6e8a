import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseAddress, officeAddress } from '../../scripts/addin/configure.mjs';

describe('the addresses of a deployment', () => {
  for (const [text, expected] of [
    ['https://intranet.example/gouji/', 'https://intranet.example/gouji/'],
    ['https://intranet.example/gouji', 'https://intranet.example/gouji/'],
    ['https://intranet.example', 'https://intranet.example/'],
    ['HTTPS://10.0.0.8:8443/勾稽/', 'https://10.0.0.8:8443/%E5%8B%BE%E7%A8%BD/'],
    ['https://intranet.example/"><script>/', 'https://intranet.example/%22%3E%3Cscript%3E/'],
  ] as const)
    it(`pages may lie at ${text}`, () => assert.equal(baseAddress(text), expected));

  for (const [text, said] of [
    ['http://intranet.example/gouji/', /不是https开头/],
    ['https://', /不完整/],
    ['https:///gouji/', /不完整/],
    ['intranet.example/gouji/', /不完整/],
    ['', /不完整/],
    ['https://intranet.example/gouji/taskpane.html', /是文件夹，不是文件/],
    ['https://user:secret@intranet.example/', /不能有用户名、密码/],
    ['https://intranet.example/?a=1', /不能有/],
    ['https://intranet.example/a&b/', /不能有/],
    [`https://intranet.example/${'长'.repeat(300)}/`, /至多1900个/],
  ] as const)
    it(`pages may not lie at ${text.slice(0, 60)}`, () => assert.throws(() => baseAddress(text), { message: said }));

  for (const [text, said] of [
    ['http://intranet.example/office/office.js', /不是https开头/],
    ['https://intranet.example/office/', /应以 \/office\.js 结尾/],
    ['https://intranet.example/office.js/office.js', /也有office\.js/],
    ['https://office.js.example/office.js', /也有office\.js/],
    ['office.js', /不完整/],
  ] as const)
    it(`office.js may not come from ${text}`, () => assert.throws(() => officeAddress(text), { message: said }));
});

describe('configure.mjs, beside a folder web', () => {
  let folder: string;
  const page = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://a.example; connect-src 'self' https://a.example">
<link rel="stylesheet" href="pane.0.css"><script src="https://a.example/1/office.js"></script><script src="pane.0.js"></script>`;
  const web = (file: string): string => join(folder, 'web', file);
  const run = (...args: string[]) => spawnSync(process.execPath, [join(folder, 'configure.mjs'), ...args], { encoding: 'utf8' });
  const all = (): unknown => readdirSync(join(folder, 'web')).sort().map((file) => [file, readFileSync(web(file), 'utf8')]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-configure-'));
    mkdirSync(web(''));
    cpSync('scripts/addin/configure.mjs', join(folder, 'configure.mjs'));
    cpSync('manifest.xml', web('manifest.xml'));
    for (const [file, text] of Object.entries({
      'taskpane.html': page, 'index.html': '', 'help.html': '<h2>找谁</h2>\n<p>无</p><p>二</p>', 'pane.0.js': '', 'pane.0.css': '',
    })) writeFileSync(web(file), text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes the addresses, and writes them again', () => {
    for (const base of ['https://one.example/gouji/', 'https://two.example/']) {
      const { status, stdout } = run(base, '--office-js', `${base}office/office.js`, '--support', '<张工>');
      assert.deepEqual([status, stdout.includes(base)], [0, true]);
      const addresses = [...readFileSync(web('manifest.xml'), 'utf8').matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, address]) => address!);
      assert.ok(addresses.length >= 6);
      for (const address of addresses) assert.ok(address.startsWith(base), address);
      const written = readFileSync(web('taskpane.html'), 'utf8');
      assert.ok(written.includes(`<script src="${base}office/office.js">`));
      assert.equal(written.split(`'self' ${new URL(base).origin}`).length, 3, 'in script-src and connect-src');
      assert.equal(readFileSync(web('help.html'), 'utf8'), '<h2>找谁</h2>\n<p>&#60;张工&#62;</p><p>二</p>');
    }
  });

  for (const [what, args, said, spoil] of [
    ['nothing is said', [], /用法/, undefined],
    ['an option is not known', ['--offce', 'x'], /不认识的选项/, undefined],
    ['the address is http', ['http://a.example/'], /不是https/, undefined],
    ['office.js lies in office.js', ['https://a.example/', '--office-js', 'https://a.example/office.js/office.js'], /也有office\.js/, undefined],
    ['a script is missing', ['https://a.example/'], /缺少taskpane\.html要用的pane\.0\.js/, () => rmSync(web('pane.0.js'))],
    ['a page is missing', ['https://a.example/'], /没有找到web文件夹里的index\.html/, () => rmSync(web('index.html'))],
    ['the manifest is another product’s', ['https://a.example/'], /不是勾稽的清单（Id是0-0）/, () =>
      writeFileSync(web('manifest.xml'), readFileSync(web('manifest.xml'), 'utf8').replace(/<Id>.*<\/Id>/, '<Id>0-0</Id>'))],
    ['the page is of an older build', ['https://a.example/', '--office-js', 'https://a.example/office.js'], /不是这一版的页面/, () =>
      writeFileSync(web('taskpane.html'), '<script src="pane.0.js"></script>')],
  ] as const)
    it(`changes nothing where ${what}`, () => {
      spoil?.();
      const before = all();
      const { status, stderr } = run(...args);
      assert.match(stderr, said);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.equal(status, 64);
      assert.deepEqual(all(), before);
    });
});
