import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, isStale, site } from './build.mjs';
import { ownCertificate, trustedCertificate } from './certificate.mjs';
import { startServer } from './start.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const manifest = path.join(site, 'manifest.xml');
/** The manifest of the repository says so; Excel goes by it. */
const port = 3000;
/** 589 packages, so only when they are asked for. */
const sideloader = 'office-addin-debugging@7.0.0';
const usage = '用法：npm run excel、npm run excel:web -- --document 工作簿的网址、npm run excel:stop。';

/** What to do by hand, by where Excel is. */
export function whatToDo(kind, platform) {
  const where = `清单文件：${manifest}`;
  if (kind === 'web') {
    return [where, '在网页版Excel里打开一个工作簿，点“开始”“加载项”“更多设置”“上传我的加载项”，选上面的文件。',
      `浏览器不信任本机证书的，先打开 https://localhost:${port}/taskpane.html，选择继续访问。`];
  }
  if (platform === 'win32') return [where, 'Excel没有自己打开的：打开Excel，“开始”选项卡应有“勾稽”组。'];
  if (platform === 'darwin') {
    return [where, 'Excel没有自己打开的：把清单复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，再打开Excel。'];
  }
  return ['这台电脑没有Excel，只提供https页面。可以这样试用：', where,
    '一、在网页版Excel里上传上面的清单（“开始”“加载项”“更多设置”“上传我的加载项”），在这台电脑的浏览器里打开；',
    '二、或在装有Excel的Windows、Mac电脑上取本仓库，运行 npm run excel；',
    '三、没有Excel的，运行 npm start 用工作台。'];
}

function readOptions() {
  try {
    const { positionals: [kind], values } = parseArgs({ allowPositionals: true, options: { document: { type: 'string' } } });
    const { document } = values;
    if (!['desktop', 'web', 'stop'].includes(kind)) return { refused: usage };
    if (document !== undefined && !/^https:\/\/\S+$/.test(document)) return { refused: `选项 --document 应是https开头的网址。${usage}` };
    return { kind, document };
  } catch {
    return { refused: `不认识的选项。${usage}` };
  }
}

/** The tools of Office told Microsoft of their use until their version 3.0.0; what comes with the sideloader may be of another. */
function switchOffUsageData() {
  const tool = createRequire(createRequire(import.meta.url).resolve('office-addin-dev-certs')).resolve('office-addin-usage-data');
  spawnSync(process.execPath, [path.join(path.dirname(tool), '../cli.js'), 'off'], { stdio: 'ignore' });
}

/** Through the npm that runs this script: no shell reads the arguments. */
function sideload(...command) {
  const npm = process.env.npm_execpath;
  if (!npm) return Promise.reject(new Error(`请用npm运行。${usage}`));
  const tool = spawn(process.execPath, [npm, 'exec', '--yes', sideloader, '--', ...command], { stdio: 'inherit' });
  return new Promise((resolve, reject) => tool.once('error', reject).once('close', resolve));
}

async function main() {
  const { refused, kind, document } = readOptions();
  if (refused) {
    process.stderr.write(`${refused}\n`);
    // EX_USAGE of sysexits.h, as the command line of the product
    process.exitCode = 64;
    return;
  }
  const isHere = ['win32', 'darwin'].includes(process.platform);
  switchOffUsageData();
  if (kind === 'stop') {
    if (isHere) await sideload('stop', manifest);
    else process.stdout.write('这台电脑没有Excel，没有要卸下的。提供页面的程序用Ctrl+C结束。\n');
    return;
  }
  if (isStale() || !existsSync(manifest) || !readFileSync(manifest, 'utf8').includes(`https://localhost:${port}/taskpane.html`)) {
    process.stderr.write('正在生成页面，约需半分钟……\n');
    // what a deployment is built for is not what is tried here
    delete process.env.GOUJI_BASE_URL;
    await build();
  }
  const certificate = await (isHere ? trustedCertificate() : ownCertificate(path.join(root, '.tmp/certificate')));
  const { address } = await startServer({ port, only: true, certificate });
  process.stdout.write(`勾稽窗格：${address}/taskpane.html（按Ctrl+C结束）\n`);
  const options = ['--app', 'excel', '--no-debug', ...(document ? ['--document', document] : [])];
  // Excel on the web is told which workbook to open
  if (isHere && (kind === 'desktop' || document)) await sideload('start', manifest, kind, ...options);
  process.stdout.write(`${whatToDo(kind, process.platform).join('\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
