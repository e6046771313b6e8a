import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { site } from './build.mjs';
import { problemsOf } from './manifest/check.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The manifest of the repository and the one that was built; or the files that a person names. */
function manifests(named) {
  const built = path.join(site, 'manifest.xml');
  if (named.length > 0) return named.map((file) => ({ file, folder: path.dirname(file), built: true }));
  const ours = { file: path.join(root, 'manifest.xml'), folder: root, built: false };
  return existsSync(built) ? [ours, { file: built, folder: site, built: true }] : [ours];
}

for (const { file, folder, built } of manifests(process.argv.slice(2))) {
  const shown = path.relative(process.cwd(), file);
  if (!existsSync(file)) {
    process.stderr.write(`没有文件${shown}\n`);
    process.exitCode = 66;
    continue;
  }
  const problems = problemsOf(readFileSync(file, 'utf8'), { folder, built });
  process.stdout.write(problems.length === 0 ? `${shown}：没有发现问题\n` : `${shown}：${problems.length}个问题\n${problems.join('\n')}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
