import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

describe('whether the pages are built anew', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-build-'));
    for (const part of [
      'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.engine.json', 'webpack.one-file.config.js', 'manifest.xml',
      'docs/help.md', 'docs/data.md', 'docs/rules', 'seeds', 'templates', 'assets',
      // the policy of the pages has its hash
      'src/collect/picture',
    ]) {
      cpSync(join(repository, part), join(folder, part), { recursive: true });
    }
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, 'src/a.ts'), 'one');
    writeFileSync(join(folder, 'webpack.config.js'), 'export default [];');
  });
  after(() => rmSync(folder, { recursive: true }));

  const ask = (env: Record<string, string> = {}): boolean => {
    const script = "const { isStale } = await import('./scripts/build.mjs'); process.exitCode = isStale() ? 3 : 4;";
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, env: { ...process.env, ...env } });
    return status === 3;
  };

  it('goes by their content and by what the deployer says, not by dates', () => {
    assert.ok(ask(), 'nothing was built');
    // no page is part of it here: what matters is the content that it was built from
    const built = spawnSync(process.execPath, ['--input-type=module', '--eval', `
      import { mkdirSync, writeFileSync } from 'node:fs';
      const { contentOf, stamp } = await import('./scripts/build.mjs');
      mkdirSync('dist/web', { recursive: true });
      writeFileSync(stamp, contentOf());
    `], { cwd: folder, encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    assert.ok(existsSync(join(folder, 'dist/web/.built')));
    assert.equal(ask(), false, 'as it was');
    utimesSync(join(folder, 'src/a.ts'), new Date(), new Date(Date.now() + 60_000));
    assert.equal(ask(), false, 'saved again');
    writeFileSync(join(folder, 'src/a.ts'), 'two');
    assert.equal(ask(), true, 'changed');
    writeFileSync(join(folder, 'src/a.ts'), 'one');
    assert.equal(ask(), false, 'changed back');
    assert.equal(ask({ GOUJI_SUPPORT: '010-12345678' }), true, 'another deployer');
  });
});
