import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { paneBudget, paneKilobytes } from '../../scripts/size/built.mjs';
import { stretches } from '../../scripts/size/shares.mjs';
import { buildSite } from './site.js';

describe('what the pane weighs', () => {
  const page = readFileSync(new URL('../../docs/sizes.md', import.meta.url), 'utf8');

  before(async function () {
    this.timeout(300_000);
    await buildSite();
  });

  it('is within its budget', () => assert.ok(paneKilobytes() <= paneBudget, `${paneKilobytes().toFixed(1)} KB, see npm run size`));

  it('stands in docs/sizes.md as of about now', () => {
    const told = Number(/together \*\*([\d.]+) KB\*\*/.exec(page)?.[1]);
    assert.ok(Math.abs(told - paneKilobytes()) < 3, `${paneKilobytes().toFixed(1)} KB, the page says ${told}: npm run size -- --write`);
  });

  it('is told from the source map: every character goes to the source that it comes from', () => {
    const source = 'export const first = 1;\nexport function second(long) {\n  return `${long}${first}`;\n}\n';
    const { code, map } = transformSync(source, { minify: true, format: 'esm', sourcemap: 'external', sourcefile: 'only.js' });
    const all = [...stretches(code, JSON.parse(map) as Parameters<typeof stretches>[1])];
    assert.deepEqual(new Set(all.map(([from]) => from)), new Set(['only.js']));
    assert.equal(all.map(([, text]) => text).join(''), code.trimEnd());
  });
});
