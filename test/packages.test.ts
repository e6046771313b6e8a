import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { isAllowed } from '../scripts/licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Locked {
  readonly packages: Readonly<Record<string, {
    readonly version?: string; readonly license?: string; readonly optional?: boolean; readonly resolved?: string;
  }>>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
const locked = Object.entries(packages).filter(([path]) => path !== '');
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>;

describe('the packages that npm ci installs', () => {
  it('all have a licence: in their package.json, or as a file', () => {
    const without = locked.filter(([path, { license }]) => !license
      && !(existsSync(join(root, path)) && readdirSync(join(root, path)).some((file) => /^licen[cs]e/i.test(file))));
    assert.deepEqual(without.map(([path]) => path), []);
  });

  it('come from the registry of whoever installs them: the lockfile names no address', () => {
    assert.deepEqual(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path), []);
  });

  it('are the versions that package.json names, each exactly', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.equal(packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it('are all of one release of Univer: others do not fit together', () => {
    const versions = new Set(locked.flatMap(([path, { version }]) =>
      (/^node_modules\/@univerjs\/(?!icons|protocol)/.test(path) ? [version] : [])));
    assert.deepEqual([...versions], [devDependencies['@univerjs/core']]);
  });
});

describe('the packages of examples/bullmq', () => {
  const home = join(root, 'examples/bullmq');
  const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as Locked;
  const theirs = Object.entries(lock.packages).filter(([path]) => path !== '');

  it('are the versions that its package.json names, each exactly, and are none of ours', () => {
    const named = (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
    for (const [name, version] of Object.entries(named)) {
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
      assert.equal(packages[`node_modules/${name}`], undefined, name);
    }
  });

  it('may all be used, and come from the registry of whoever installs them', () => {
    const allowed = ['MIT', 'ISC', '0BSD', 'Apache-2.0'];
    assert.deepEqual(theirs.filter(([, { license, resolved }]) => resolved !== undefined || !isAllowed(license ?? '', allowed)), []);
  });
});
