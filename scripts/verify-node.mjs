import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Those that are kept up; the tests of every day run under the oldest that we promise. */
const majors = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24'];
/** The engine and the command line; the others need a browser, not a Node.js. */
const tests = '{form,report,grid,finder,narrative,rules,check,files,publish,workbook,cli,scenarios}';

/** The npm package `node` leads to these, by a script at its installation; without scripts, they are asked for themselves. */
const system = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform];
const binary = `node-${process.platform === 'darwin' && process.arch === 'arm64' ? 'bin-' : ''}${system}-${process.arch}`;

function install(major) {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('请用npm运行：npm run verify:node。');
  const folder = path.join(root, `.tmp/node-${major}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const wanted = ['install', '--no-save', '--ignore-scripts', '--prefix', folder, `${binary}@${major}`];
  const { status } = spawnSync(process.execPath, [npm, ...wanted], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const node = path.join(folder, 'node_modules', binary, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (status !== 0 || !existsSync(node)) throw new Error(`没有取到Node.js ${major}（npm包${binary}）。`);
  return node;
}

try {
  for (const major of majors) {
    const node = install(major);
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    process.stdout.write(`Node.js ${version}：\n`);
    const mocha = [path.join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', 'dot', `test/${tests}/**/*.test.ts`];
    const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
    const { status } = spawnSync(node, mocha, { cwd: root, stdio: 'inherit', env });
    process.stdout.write(`Node.js ${version}：${status === 0 ? '全部通过' : '有测试没有通过'}\n`);
    if (status !== 0) process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
