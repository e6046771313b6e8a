import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from './build-id.mjs';
import { notices } from './licences.mjs';
import { problemsOf } from './manifest/check.mjs';
import { writePages } from './pages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const site = path.join(root, 'dist/web');
export const stamp = path.join(site, '.built');
const sources = [
  'src', 'assets', 'seeds', 'templates', 'manifest.xml', 'docs/rules', 'docs/help.md', 'docs/data.md', 'webpack.config.js',
  'webpack.one-file.config.js', 'package-lock.json', 'tsconfig.json', 'tsconfig.engine.json',
  ...['addin', 'build.mjs', 'build-engine.mjs', 'build-id.mjs', 'code-maps.mjs', 'licences.mjs', 'manifest', 'markdown.mjs', 'one-file.mjs',
    'pages.mjs', 'policy.mjs', 'rules.css', 'support.mjs', 'typescript-loader.mjs', 'univer'].map((script) => `scripts/${script}`),
];
/** What a deployer says at build. */
const settings = ['GOUJI_BASE_URL', 'OFFICE_JS_URL', 'GOUJI_SUPPORT'];

/** Builds the pages with webpack; `only` names some of the configurations. Rejects with webpack's own words. */
export async function build({ only } = {}) {
  const made = contentOf();
  // half of a build that was stopped is not taken for the whole of one
  rmSync(stamp, { force: true });
  const { default: configurations } = await import('../webpack.config.js');
  await runWebpack(configurations.filter(({ name }) => !only || only.includes(name)));
  writePages(root, site);
  writeFileSync(path.join(site, 'NOTICE.txt'), notices(root));
  if (only) return;
  const problems = problemsOf(readFileSync(path.join(site, 'manifest.xml'), 'utf8'), { folder: site, built: true });
  if (problems.length > 0) throw new Error(`dist/web/manifest.xml：\n${problems.join('\n')}`);
  mkdirSync(site, { recursive: true });
  // a source saved while webpack ran makes another content
  writeFileSync(stamp, made);
}

export async function runWebpack(configurations) {
  const { default: webpack } = await import('webpack');
  const compiler = webpack(configurations);
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

/** True when the pages are missing or were built from other content: what was only saved again, or changed back, is not built anew. */
export function isStale() {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== contentOf();
}

/** All that the pages are made from, as a short name. */
export function contentOf() {
  const hash = createHash('sha256').update(JSON.stringify(settings.map((name) => process.env[name] ?? '')));
  for (const source of sources) {
    for (const file of filesIn(path.join(root, source))) hash.update(`${path.relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    const [first, ...others] = process.argv.slice(2);
    if (first === '--stale' && !isStale()) process.exit();
    const only = first === undefined || first === '--stale' ? others : [first, ...others];
    await build(only.length > 0 ? { only } : {});
    process.stderr.write(`已生成dist/web，用时${((performance.now() - started) / 1000).toFixed(1)}秒\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
