import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, open, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/main.js';
import { currentForm } from '../../src/form/index.js';
import { reportJson } from '../../src/report/json.js';
import { gbk } from '../files/encode.js';
import { pdfOf } from '../files/pdf/make.js';
import { printReport } from '../files/pdf/printed.js';
import { seed } from '../reports.js';

const program = fileURLToPath(new URL('../../bin/gouji.js', import.meta.url));
const readers = fileURLToPath(new URL('../fixtures/readers/', import.meta.url));
const beilun = reportJson(seed('beilun-projects-2024'));

describe('files of the command line', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'gouji-files-')); });
  afterEach(() => rm(folder, { recursive: true }));

  const at = (name: string): string => join(folder, name);

  async function gouji(...command: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const code = await run(command, {
      out: async (text) => { said.out += text; }, err: (text) => { said.err += text; }, isTerminal: false,
    });
    return { code, ...said };
  }

  for (const [what, content] of [
    ['UTF-8 behind a mark', Buffer.from(`\ufeff${beilun}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${beilun}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${beilun}`, 'utf16le').swap16()],
  ] as const) {
    it(`a report’s JSON in ${what} is read`, async () => {
      await writeFile(at('a.json'), content);
      const { code, out } = await gouji('check', at('a.json'));
      assert.equal(code, 0);
      assert.match(out, /^通过 .* 宁波市北仑区公共项目建设管理中心2024年$/m);
    });
  }

  it('the program reads a PDF whose fonts name a predefined code table, from the tables beside it', async () => {
    const figures = Object.fromEntries(currentForm.figures.map(({ key }, index) => [key, index]));
    await writeFile(at('a.pdf'), pdfOf(printReport(currentForm, figures), { font: { encoding: 'GBK-EUC-H', codesOf: gbk } }));
    const { stdout } = spawnSync(process.execPath, [program, 'read', at('a.pdf')], { encoding: 'utf8' });
    assert.deepEqual((JSON.parse(stdout) as { figures: unknown }).figures, figures);
  });

  it('digits that were printed and cannot be parted are unread, not missing', async () => {
    const { code, out } = await gouji('check', join(readers, 'run-together-ambiguous.txt'), '--format', 'jsonl');
    const { findings } = JSON.parse(out) as { findings: { rule: string; outcome: string; level: string; message: string }[] };
    assert.equal(code, 2);
    assert.deepEqual(findings.filter(({ outcome, level }) => outcome === 'fail' && level === 'error'), []);
    assert.ok(findings.some(({ rule, message }) => rule === 'entry/unread' && /行政规范性文件/.test(message)), JSON.stringify(findings));
  });

  it('a remark in a merged row 其他处理 is a finding on its cell', async () => {
    const { out, err } = await gouji('check', join(readers, 'six-merged-with-remark.html'), '--format', 'jsonl');
    const { findings } = JSON.parse(out) as { findings: { rule: string; outcome: string; message: string; figures: string[] }[] };
    assert.equal(err, '');
    assert.doesNotMatch(out, /出错/);
    const remark = findings.filter(({ rule, outcome }) => rule === 'entry/text' && outcome === 'fail');
    assert.deepEqual(remark.map(({ figures }) => figures), [['applications.otherHandling.person']]);
  });

  it('a table on a hidden sheet is said to be there and is not checked', async () => {
    await writeFile(at('a.json'), beilun);
    assert.equal((await gouji('new', '--from', at('a.json'), '-o', at('a.xlsx'))).code, 0);
    const parts = unzipSync(await readFile(at('a.xlsx')));
    const book = new TextDecoder().decode(parts['xl/workbook.xml']);
    parts['xl/workbook.xml'] = new TextEncoder().encode(book.replace('<sheet name="表四"', '<sheet name="表四" state="hidden"'));
    await writeFile(at('hidden.xlsx'), zipSync(parts));
    const { code, out } = await gouji('check', at('hidden.xlsx'));
    assert.equal(code, 2);
    assert.match(out, /隐藏/);
    assert.doesNotMatch(out, /没有找到/);
  });

  describe('an output', () => {
    beforeEach(() => writeFile(at('a.json'), beilun));

    it('goes through a link to the file behind it', async () => {
      await writeFile(at('real.json'), 'old');
      await symlink(at('real.json'), at('link.json'));
      assert.equal((await gouji('read', at('a.json'), '-o', at('link.json'), '--force')).code, 0);
      assert.ok((await lstat(at('link.json'))).isSymbolicLink());
      assert.match(await readFile(at('real.json'), 'utf8'), /"form"/);
    });

    it('that is a link to an input is refused', async () => {
      await symlink(at('a.json'), at('link.json'));
      const { code, err } = await gouji('read', at('a.json'), '-o', at('link.json'), '--force');
      assert.equal(code, 64);
      assert.match(err, /不会改写输入的文件/);
      assert.equal(await readFile(at('a.json'), 'utf8'), beilun);
    });

    it('through a link that leads nowhere is refused', async () => {
      await symlink(at('nowhere.json'), at('link.json'));
      assert.equal((await gouji('read', at('a.json'), '-o', at('link.json'))).code, 73);
      assert.deepEqual((await readdir(folder)).sort(), ['a.json', 'link.json']);
    });

    it('keeps the mode of the file that it replaces', async () => {
      await writeFile(at('out.json'), 'old');
      await chmod(at('out.json'), 0o640);
      await gouji('read', at('a.json'), '-o', at('out.json'), '--force');
      assert.equal((await stat(at('out.json'))).mode & 0o777, 0o640);
    });

    it('is never seen half written: a reader of the old file keeps all of it', async () => {
      await writeFile(at('out.json'), 'old');
      const reader = await open(at('out.json'));
      try {
        await gouji('read', at('a.json'), '-o', at('out.json'), '--force');
        assert.equal(await reader.readFile('utf8'), 'old');
      } finally {
        await reader.close();
      }
      assert.deepEqual((await readdir(folder)).sort(), ['a.json', 'out.json']);
    });

    it('with a name that no disk takes, or a folder’s, is said in a sentence', async () => {
      for (const name of ['长'.repeat(200), '.']) {
        const { code, err } = await gouji('read', at('a.json'), '-o', at(`${name}${name === '.' ? '' : '.json'}`), '--force');
        assert.equal(code, 73);
        assert.match(err, /^无法写入.*。\n$/s);
      }
      assert.deepEqual(await readdir(folder), ['a.json']);
    });
  });

  it('pipes in a folder are no files, and one that is named is said not to be read', async () => {
    await mkdir(at('in'));
    await writeFile(at('in/a.json'), beilun);
    assert.equal(spawnSync('mkfifo', [at('in/pipe.json')]).status, 0);
    const { code, out } = await gouji('check', at('in'));
    assert.equal(code, 0);
    assert.match(out, /另有1个不是文档的文件没有看/);
    const named = await gouji('check', at('in/pipe.json'));
    assert.equal(named.code, 2);
    assert.match(named.out, /这不是文件（是管道或设备）/);
  });

  it('links that lead in a circle end', async () => {
    await mkdir(at('in/sub'), { recursive: true });
    await writeFile(at('in/sub/a.json'), beilun);
    await symlink(at('in'), at('in/sub/up'));
    const { code, out } = await gouji('check', at('in'));
    assert.equal(code, 0);
    assert.match(out, /共1份/);
  });

  it('a name that is no UTF-8 and a link that leads nowhere are named, and the others are checked', async () => {
    await mkdir(at('in'));
    await writeFile(at('in/a.json'), beilun);
    await writeFile(Buffer.concat([Buffer.from(at('in/')), gbk('水务局.json')]), beilun);
    await mkdir(Buffer.concat([Buffer.from(at('in/')), gbk('城区')]));
    await symlink(at('nowhere.json'), at('in/断.json'));
    const { code, out } = await gouji('check', at('in'));
    assert.equal(code, 2);
    assert.match(out, /^共4份：通过1，不通过0，未能检查3（/m);
    for (const name of ['水务局.json', '城区', '断.json']) assert.ok(out.includes(at(`in/${name}`)), out);
    assert.equal(out.match(/找不到这个文件：可能已移走/g)?.length, 3);
  });

  describe('an answer that nobody takes', () => {
    beforeEach(() => writeFile(at('a.json'), beilun));

    it('ends with a sentence when the pipe is closed', async () => {
      const many = Array.from({ length: 400 }, () => at('a.json'));
      const child = spawn(process.execPath, [program, 'check', ...many, '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
      let err = '';
      child.stderr.on('data', (text) => { err += text; });
      child.stdout.destroy();
      const code = await new Promise((resolve) => child.on('close', resolve));
      assert.equal(code, 74);
      assert.match(err, /接收结果的程序已经关闭，结果没有写完。/);
      assert.doesNotMatch(err, /\n {4}at /);
    });

    it('ends with a sentence when the disk is full', async () => {
      const full = await open('/dev/full', 'w');
      try {
        const { status, stderr } = spawnSync(process.execPath, [program, 'check', at('a.json')], { stdio: ['ignore', full.fd, 'pipe'] });
        assert.equal(status, 74);
        assert.match(String(stderr), /^磁盘已满，结果没有写完。\n$/);
      } finally {
        await full.close();
      }
    });
  });
});
