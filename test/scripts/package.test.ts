import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { currentForm } from '../../src/form/index.js';
import { pdfOf } from '../attack/formats/pdf.js';
import { modelOf } from '../attack/model.js';
import { seed } from '../reports.js';
import { unknownHosts } from './known-hosts.js';

const windows = process.platform === 'win32';

describe('the npm package, as it is packed and installed', function () {
  this.timeout(300_000);
  let home: string;
  let tarball: string;
  let installed: string;

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'gouji-package-'));
    await promisify(execFile)(process.execPath, ['scripts/prepack.mjs']);
    const packed = npm('.', 'pack', '--ignore-scripts', '--json', '--pack-destination', home);
    tarball = join(home, (JSON.parse(packed) as { filename: string }[])[0]!.filename);
    // what it needs is packed too: nothing is asked of a registry
    const [reader] = JSON.parse(npm('.', 'pack', './node_modules/unpdf', '--ignore-scripts', '--json', '--pack-destination', home)) as { filename: string }[];
    const folder = join(home, 'empty');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    npm(folder, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball, join(home, reader!.filename));
    installed = join(folder, 'node_modules/gouji');
  });
  after(() => rmSync(home, { recursive: true }));

  function npm(cwd: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: windows });
    assert.equal(status, 0, stderr);
    return stdout;
  }
  const inFolder = (file: string, text: string): string => {
    writeFileSync(join(home, 'empty', file), text);
    return join(home, 'empty', file);
  };
  const files = (): string[] => readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const seedFile = resolve('seeds/beilun-projects-2024.json');

  it('is below 4 MB and holds what is used, no test and no source', () => {
    assert.ok(statSync(tarball).size < 4_000_000, `${statSync(tarball).size}`);
    const known = /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/(?:gouji\.js|package\.json)|dist\/(?:cli|engine|web)\/.+|docs\/rules\/.+\.md)$/;
    const names = files().map((file) => file.slice(installed.length + 1).replaceAll('\\', '/'));
    assert.deepEqual(names.filter((name) => !known.test(name) || /test|\.map$|(?<!\.d)\.ts$|\.code$/.test(name.replace(/^.*\//, ''))), []);
    for (const name of ['dist/web/NOTICE.txt', 'LICENSE', 'dist/engine/types/index.d.ts', 'dist/web/manifest.xml']) assert.ok(names.includes(name), name);
  });

  it('checks a report: npx gouji check', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'gouji', 'check', resolve('seeds/pingtan-2024.json')], { cwd: join(home, 'empty'), encoding: 'utf8', shell: windows });
    assert.match(stdout, /^通过/);
    assert.equal(status, 0);
  });

  it('reads a PDF with the one package that it needs, and the code tables that lie with the pages', () => {
    const pdf = join(home, '年报.pdf');
    writeFileSync(pdf, pdfOf(modelOf(currentForm, seed('suqian-2024'))));
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'gouji', 'read', pdf], { cwd: join(home, 'empty'), encoding: 'utf8', shell: windows });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual((JSON.parse(stdout) as { figures: unknown }).figures, seed('suqian-2024').figures);
  });

  const program = `
    const report = parse(seed);
    const spoilt = { ...report, sections: {}, figures: { ...report.figures, 'applications.received.person': 2 } };
    const said = {
      form: form('2021').figures.length, verdict: check({ ...report, sections: {} }).verdict, spoilt: check(spoilt).verdict,
      cell: suspects(spoilt).blocks[0].suspects[0].changes[0], title: narrate(report)[0].text,
    };`;
  const expected = {
    form: 200, verdict: 'pass', spoilt: 'fail', cell: { figure: 'applications.received.person', from: 2, to: 1 },
    title: '宁波市北仑区公共项目建设管理中心2024年政府信息公开工作年度报告',
  };
  const seedText = readFileSync(seedFile, 'utf8');

  it('is imported in Node, readers included', () => {
    const file = inFolder('use.mjs', `
      import { readFile } from 'node:fs/promises';
      import { check, form, narrate, parse, read, suspects } from 'gouji';
      const seed = await readFile(process.argv[2], 'utf8');
      ${program}
      const page = new TextEncoder().encode('<table><tr><td>信息内容</td></tr></table>');
      console.log(JSON.stringify({ ...said, read: (await read('a.html', page)).report.form }));`);
    const { stdout, stderr } = spawnSync(process.execPath, [file, seedFile], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), { ...expected, read: '2021' });
  });

  it('has nothing else that can be imported', () => {
    for (const path of ['gouji/dist/engine/index.js', 'gouji/dist/cli/gouji.cjs', 'gouji/bin/gouji.js']) {
      const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `import '${path}'`], { cwd: join(home, 'empty'), encoding: 'utf8' });
      assert.match(stderr, /ERR_PACKAGE_PATH_NOT_EXPORTED/);
    }
  });

  it('runs in a bundle for browsers, where there is no Node', async () => {
    const entry = inFolder('bundled.mjs', `import { check, form, narrate, parse, suspects } from 'gouji'; ${program} globalThis.said = said;`);
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'silent' });
    const page = createContext({ seed: seedText, TextDecoder, TextEncoder });
    runInContext(outputFiles[0]!.text, page);
    assert.deepEqual(JSON.parse(JSON.stringify((page as { said?: unknown }).said)), expected);
  });

  for (const [name, module, moduleResolution] of [
    ['node16', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ] as const)
    it(`has types that resolve under ${name}`, () => {
      const file = inFolder(`${name}.mts`, `
        import { check, currentForm, parse, read, type CheckResult, type Report } from 'gouji';
        const report: Report = parse('{}');
        const result: CheckResult = check(report, { profile: 'publish' });
        export const verdict: 'pass' | 'fail' | 'unchecked' = result.verdict;
        export const label: string = currentForm.tables.applications.shortName;
        export const later: Promise<CheckResult> = read('a.xlsx', new Uint8Array()).then((reading) => check(reading));
        // @ts-expect-error no such stage
        check(report, { profile: 'nowhere' });`);
      const made = ts.createProgram([file], { module, moduleResolution, strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [], lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'] });
      assert.deepEqual(ts.getPreEmitDiagnostics(made).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')), []);
    });

  it('is in order for publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
  });

  it('has no wrong types for those who import modules', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    assert.ok(analysis.types);
    // esm-only: older ways to resolve are none of it
    const problems = analysis.problems.filter((problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)));
    assert.deepEqual(problems, []);
  });

  it('names no host that is not known to be harmless', () => {
    const shipped = files().filter((file) => /\.(?:c?js|html|css|xml)$/.test(file));
    assert.deepEqual(shipped.flatMap((file) => unknownHosts(readFileSync(file, 'utf8'))), []);
  });
});
