import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../scripts/build.mjs';
import { buildSite } from '../browser/site.js';

/** Scripts of two builds share a page: each asks for its own parts, under names of its own. */
describe('the builds of one page', () => {
  before(async function () {
    this.timeout(300_000);
    await buildSite();
  });

  const scripts = (folder: string): string[] => readdirSync(join(site, folder)).filter((name) => name.endsWith('.js'));
  for (const build of ['pane', 'workbench']) {
    it(`${build} and its parts hand over under a name that no other build takes`, () => {
      const own = [
        ...scripts('.').filter((name) => name.startsWith(`${build}.`)),
        ...scripts('parts').filter((name) => name.startsWith(`${build}-`)).map((name) => `parts/${name}`),
      ];
      assert.ok(own.length > 10);
      const names = own.flatMap((file) => readFileSync(join(site, file), 'utf8').match(/\bwebpackChunk[\w$]*/g) ?? []);
      assert.ok(names.length > 10);
      assert.deepEqual([...new Set(names)], [`webpackChunkgouji_${build}`]);
    });
  }

  it('every part belongs to one of them', () =>
    assert.deepEqual(scripts('parts').filter((name) => !/^(?:pane|taskpane|workbench)-[\w-]+\.[0-9a-f]{16}\.js$/.test(name)), []));
});
