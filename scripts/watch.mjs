import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import configurations from '../webpack.config.js';
import { ownCertificate, trustedCertificate } from './certificate.mjs';
import { site, stamp } from './build.mjs';
import { writePages } from './pages.mjs';
import { startServer } from './start.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isSecure = process.argv.includes('--https');

/** Builds the pages anew at each change, readable and with source maps, and serves them at the address of the manifest. */
async function watch() {
  // what lies there from now on is for nobody else
  rmSync(stamp, { force: true });
  const optimization = { minimize: false };
  const readable = configurations.map((each) => ({ ...each, mode: 'development', devtool: 'source-map', optimization }));
  const isHere = ['win32', 'darwin'].includes(process.platform);
  const certificate = isSecure ? await (isHere ? trustedCertificate() : ownCertificate(path.join(root, '.tmp/certificate'))) : undefined;
  const { address } = await startServer({ port: 3000, only: isSecure, certificate });
  process.stdout.write(`勾稽工作台：${address}，窗格：${address}/taskpane.html（按Ctrl+C结束）\n正在生成页面……\n`);
  webpack(readable).watch({}, (error, stats) => {
    if (error || stats.hasErrors()) {
      process.stderr.write(`${error?.message ?? stats.toString('errors-only')}\n`);
      return;
    }
    writePages(root, site);
    process.stdout.write(`${new Date().toLocaleTimeString('zh-CN')}页面已更新，请刷新浏览器或重新打开窗格。\n`);
  });
}

watch().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
