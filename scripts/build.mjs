import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemsOf } from './manifest/check.mjs';
import { writePages } from './pages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const site = path.join(root, 'dist/web');
const stamp = path.join(site, '.built');
const sources = [
  'src', 'assets', 'seeds', 'templates', 'manifest.xml', 'docs/rules', 'docs/help.md', 'scripts', 'webpack.config.js',
  'webpack.one-file.config.js', 'package-lock.json', 'tsconfig.json',
];

/** Builds the pages with webpack; `only` names some of the configurations. Rejects with webpack's own words. */
export async function build({ only } = {}) {
  const started = new Date();
  const { default: configurations } = await import('../webpack.config.js');
  await runWebpack(configurations.filter(({ name }) => !only || only.includes(name)));
  writePages(root, site);
  if (only) return;
  const problems = problemsOf(readFileSync(path.join(site, 'manifest.xml'), 'utf8'), { folder: site, built: true });
  if (problems.length > 0) throw new Error(`dist/web/manifest.xml：\n${problems.join('\n')}`);
  mkdirSync(site, { recursive: true });
  writeFileSync(stamp, '');
  // a source saved while webpack ran must count as newer
  utimesSync(stamp, started, started);
}

export async function runWebpack(configurations) {
  const { default: webpack } = await import('webpack');
  const compiler = webpack(configurations);
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

/** True when the pages are missing or some source was saved after they were built. */
export function isStale() {
  return !existsSync(stamp) || isOlderThanSources(stamp);
}

export function isOlderThanSources(file) {
  const made = statSync(file).mtimeMs;
  return sources.some((source) => newest(path.join(root, source)) > made);
}

function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), found.mtimeMs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    const only = process.argv.slice(2);
    await build(only.length > 0 ? { only } : {});
    process.stderr.write(`已生成 dist/web，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
