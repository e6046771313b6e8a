import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addinZip } from './addin/zip.mjs';
import { build, isStale, site } from './build.mjs';
import { buildOneFile, isOneFileStale, oneFile } from './one-file.mjs';
import { sbom } from './sbom.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'dist/release');

/** All that is handed out, in dist/release, with a list of SHA-256; docs/release.md says what goes where. */
async function release() {
  const described = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (isStale()) await build();
  if (isOneFileStale()) await buildOneFile();
  const staging = `${folder}.new`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  copyFileSync(oneFile, path.join(staging, 'gouji.html'));
  writeFileSync(path.join(staging, 'gouji-excel.zip'), addinZip(root, site));
  writeFileSync(path.join(staging, 'gouji.cdx.json'), sbom(root, described));
  copyFileSync(path.join(site, 'NOTICE.txt'), path.join(staging, 'NOTICE.txt'));
  pack(staging);
  writeFileSync(path.join(staging, 'SHA256SUMS'), sums(staging));
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
}

/** Through the npm that runs this script: no shell reads the arguments. */
function pack(destination) {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('请用npm运行：npm run release。');
  execFileSync(process.execPath, [npm, 'pack', '--pack-destination', destination], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** As `sha256sum --check` reads it. */
function sums(folder) {
  return readdirSync(folder).sort().map((file) =>
    `${createHash('sha256').update(readFileSync(path.join(folder, file))).digest('hex')}  ${file}\n`).join('');
}

try {
  await release();
  process.stdout.write(`已生成dist/release：\n${readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')}`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
