import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { blankWorkbook, settingsOf } from '../../src/workbook/sheets/report-sheets.js';
import { packEntry, writeZip } from '../../src/files/ooxml/zip/write.js';
import { gbk, utf8 } from '../files/encode.js';
import { Office, reportOf } from './office.js';

const program = fileURLToPath(new URL('../../bin/gouji.js', import.meta.url));
const wrong = ['applications.received.person', 1] as const;

interface BodyJson {
  readonly name: string;
  readonly state: string;
  readonly file?: string;
  readonly why?: string;
  readonly changes?: readonly { readonly state: string; readonly rule: string }[];
  readonly remarks: readonly { readonly kind: string; readonly message: string }[];
}

describe('gouji collect', () => {
  let office: Office;
  beforeEach(async () => { office = await Office.open(); });

  async function bodies(): Promise<readonly BodyJson[]> {
    return (await office.json<{ bodies: BodyJson[] }>('out/bodies.json')).bodies;
  }

  /** What is said of each body. */
  const told = async (): Promise<Record<string, readonly string[]>> =>
    Object.fromEntries((await bodies()).map(({ name, state, remarks }) => [name, [state, ...remarks.map(({ kind }) => kind)]]));

  it('writes a line a file, as read and check give them, and who handed in what', async () => {
    await office.put('in/a.json', reportOf('甲局'));
    await office.put('in/深/b.json', reportOf('乙局', wrong));
    const { code, out } = await office.gouji('collect', 'in', '-o', 'out');
    assert.deepEqual([code, out], [1, '共2个单位：通过1，不通过1（乙局），未能检查0。\n']);
    for (const line of await office.lines('out/reports.jsonl')) {
      const { file, sha256, report, check } = JSON.parse(line);
      assert.match(sha256, /^[0-9a-f]{64}$/);
      assert.deepEqual(report, JSON.parse((await office.gouji('read', file)).out));
      assert.deepEqual(check, JSON.parse((await office.gouji('check', file, '--format', 'jsonl')).out));
    }
  });

  it('names all that is not as it should be, and nothing else', async () => {
    await office.put('名册.csv', '单位名称,曾用名,截止日期\n甲局,,2025-01-20\n乙局,老乙局,2025-01-10\n丙局,,\n丁局,,\n戊局,,\n己局,,\n庚局,,\n辛局,,\n');
    await office.put('in/甲局.json', reportOf('甲局'));
    await office.put('in/乙局.json', reportOf('老乙局', ['disclosure.licensing.decisions', 7]));
    await office.put('in/丁局.doc', 'x');
    await office.put('in/戊局.json', reportOf('戊局', ['disclosure.licensing.decisions', 8], 2023));
    await office.put('in/己局.xlsx', newXlsx(blankWorkbook(currentForm, { agency: '己局', year: 2024 }).sheets, { settings: settingsOf(blankWorkbook(currentForm)) }));
    await office.put('in/庚局.json', reportOf('庚局', ['disclosure.licensing.decisions', 9]));
    await office.put('in/庚局副本.json', reportOf('庚局', ['disclosure.licensing.decisions', 10]), '2025-01-16');
    await office.put('in/辛局.json', reportOf('壬局'));
    await office.put('in/说明.txt', '报送说明');
    const { code, out } = await office.gouji('collect', 'in', '-o', 'out', '--roster', '名册.csv');
    assert.equal(code, 2);
    assert.match(out, /^共10个单位：通过4，不通过1（戊局），未能检查3（丁局、己局、in\/说明\.txt），未报2（丙局、辛局）。$/m);
    assert.deepEqual(await told(), {
      甲局: ['pass'], 乙局: ['pass', 'late'], 丙局: ['missing', 'missing'], 丁局: ['unchecked', 'unreadable'], 戊局: ['fail', 'wrongYear'],
      己局: ['unchecked', 'blank'], 庚局: ['pass', 'double'], 辛局: ['missing', 'missing'], 壬局: ['pass', 'unknown', 'sameFigures'],
      'in/说明.txt': ['unchecked', 'nameless', 'noReport'],
    });
  });

  it('counts the newest round, says why, and tells what became of each finding', async () => {
    await office.put('in/第一次/甲局.json', reportOf('甲局', wrong), '2025-01-20');
    await office.put('in/第二次/甲局.json', reportOf('甲局', ['disputes.review.total', 1]), '2025-01-10');
    await office.gouji('collect', 'in', '-o', 'out');
    const [body] = await bodies();
    assert.deepEqual([body!.file, body!.why, body!.remarks], ['in/第二次/甲局.json', '所在文件夹的轮次较后', []]);
    const states = body!.changes!.map(({ state, rule }) => `${state} ${rule}`);
    assert.ok(states.includes('fixed applications/row-total') && states.includes('new disputes/total'), states.join());
  });

  it('reads zips with names in GBK, and names what is wrong with one file in them', async () => {
    const files = { '一/甲局.json': utf8(reportOf('甲局')), '../乙局.json': utf8(reportOf('乙局')), '炸弹.json': new Uint8Array(8 * 1024 * 1024) };
    const entries = Object.entries(files).map(([name, content]) => ({ ...packEntry(name, content), nameBytes: gbk(name), flags: 0 }));
    await office.put('in/报送.zip', writeZip({ entries, comment: new Uint8Array(0) }));
    await office.put('in/坏.zip', 'PK\u0003\u0004');
    await office.put('in/表.zip', zipSync({ '说明.txt': utf8('无') }));
    const { code, out } = await office.gouji('collect', 'in', '-o', 'out');
    assert.equal(code, 2);
    assert.match(out, /^共5个单位：通过1，不通过0，未能检查4/);
    const messages = Object.fromEntries((await bodies()).map(({ file, remarks }) => [file, remarks.at(-1)?.message ?? '']));
    assert.match(messages['in/报送.zip/一/甲局.json'], /^$/);
    assert.match(messages['in/报送.zip/…/乙局.json'], /指向包外/);
    assert.match(messages['in/报送.zip/炸弹.json'], /解压炸弹/);
    assert.match(messages['in/坏.zip'], /压缩包已损坏/);
  });

  it('says so of a lock file, of a link that leads back, and where its own outputs lie among the inputs', async () => {
    await office.put('in/甲局.json', reportOf('甲局'));
    await office.put('in/~$甲局.xlsx', 'x');
    await symlink(office.at('in'), office.at('in/圈'));
    await mkdir(office.at('in/结果'));
    await office.put('in/结果/乙局.json', reportOf('乙局'));
    const { code, err, out } = await office.gouji('collect', 'in', '-o', 'in/结果');
    assert.deepEqual([code, out], [0, '共1个单位：通过1，不通过0，未能检查0；另有1个不是文档的文件没有看。\n']);
    assert.deepEqual(err.split('\n').filter(Boolean).map((line) => line.slice(0, 12)), ['输出的文件夹“in/结果”', '“in/圈”是绕回来的链接', '“in/~$甲局.xlsx”'].map((line) => line.slice(0, 12)));
  });

  it('reads no file twice that did not change, nor any whose roster line or last year did', async () => {
    for (const name of ['甲局', '乙局', '丙局']) await office.put(`in/${name}.json`, reportOf(name));
    const again = async (...more: string[]): Promise<string> => (await office.gouji('collect', 'in', '-o', 'out', ...more)).err;
    assert.doesNotMatch(await again(), /没有变/);
    assert.match(await again(), /3个文件没有变，沿用上次的结果；读0个/);
    await office.put('名册.csv', '单位名称,单位类别\n甲局,事业单位\n');
    assert.match(await again('--roster', '名册.csv'), /2个文件没有变，沿用上次的结果；读1个/);
    await office.put('上年/乙局.json', reportOf('乙局', undefined, 2023));
    assert.match(await again('--roster', '名册.csv', '--last-year', '上年'), /2个文件没有变，沿用上次的结果；读1个/);
    await office.put('in/丙局.json', reportOf('丙局', wrong));
    assert.match(await again('--roster', '名册.csv', '--last-year', '上年'), /2个文件没有变，沿用上次的结果；读1个/);
    assert.equal((await office.lines('out/reports.jsonl')).length, 3);
  });

  it('a run that was killed goes on, and ends as one that nobody disturbed', async () => {
    for (let at = 0; at < 25; at++) await office.put(`in/${at}局.json`, reportOf(`${at}局`));
    const collected = (out: string): readonly string[] => [program, 'collect', 'in', '-o', out];
    const killed = spawn(process.execPath, collected('out'), { cwd: office.folder, stdio: 'ignore' });
    const ended = once(killed, 'exit');
    while (killed.exitCode === null && !((await stat(office.at('out/reports.jsonl')).catch(() => undefined))?.size)) {
      await new Promise((resolve) => { setTimeout(resolve, 2); });
    }
    killed.kill('SIGKILL');
    await ended;
    const before = await readFile(office.at('out/reports.jsonl'));
    // the kill may have come between two letters
    await writeFile(office.at('out/reports.jsonl'), before.subarray(0, before.length - 7));
    const { stderr, stdout } = spawnSync(process.execPath, collected('out'), { cwd: office.folder, encoding: 'utf8' });
    spawnSync(process.execPath, collected('whole'), { cwd: office.folder });
    assert.deepEqual(await office.lines('out/reports.jsonl'), await office.lines('whole/reports.jsonl'));
    assert.deepEqual(await office.json('out/bodies.json'), await office.json('whole/bodies.json'));
    assert.match(stdout, /^共25个单位：通过25，/);
    assert.equal(killed.signalCode, 'SIGKILL');
    assert.ok(before.toString().split('\n').length <= 2 || /个文件没有变/.test(stderr), stderr);
  });

  it('writes over nothing that is not its own', async () => {
    await office.put('in/甲局.json', reportOf('甲局'));
    await office.put('out/汇总.xlsx', 'mine\n');
    const { code, err } = await office.gouji('collect', 'in', '-o', 'out');
    assert.equal(code, 64);
    assert.match(err, /不是这个命令写的，没有改动/);
    assert.equal(await readFile(office.at('out/汇总.xlsx'), 'utf8'), 'mine\n');
  });

  for (const [what, command, code, sentence] of [
    ['an output that is a file', ['in', '-o', 'in/甲局.json'], 73, /无法写入/],
    ['a folder that is not there', ['nowhere', '-o', 'out'], 66, /没有这个文件或文件夹/],
    ['a roster that is empty', ['in', '-o', 'out', '--roster', 'in/空.csv'], 2, /^名册“in\/空\.csv”：文件是空的/],
    ['a folder in place of the own report', ['in', '-o', 'out', '--own', 'in'], 2, /^本级年报“in”：这是文件夹，不是文件/],
    ['a roster that is none', ['in', '-o', 'out', '--roster', 'in/甲局.json'], 64, /没有“单位名称”一列/],
  ] as const) it(`${what} ends it with a sentence`, async () => {
    await office.put('in/甲局.json', reportOf('甲局'));
    await office.put('in/空.csv', '');
    const answer = await office.gouji('collect', ...command);
    assert.equal(answer.code, code);
    assert.match(answer.err, sentence);
  });
});
