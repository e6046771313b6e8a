import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

describe('npm run new:rule', function () {
  this.timeout(300_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-new-rule-'));
    for (const part of [
      'src', 'scripts', 'seeds', 'templates', 'docs', 'test', 'package.json', 'tsconfig.json', '.mocharc.json', 'manifest.xml', 'README.md',
    ]) {
      cpSync(join(repository, part), join(folder, part), { recursive: true });
    }
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
  });
  after(() => rmSync(folder, { recursive: true }));

  const node = (...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  const newRule = (id: string): ReturnType<typeof node> => node('--import', 'tsx', '--import', './scripts/text-files.mjs', 'scripts/new-rule.ts', id);

  for (const [what, id, said] of [
    ['no name', '', /usage: .*scopes: kept, layout, entry/s],
    ['an unknown scope', 'nothing/some-name', /usage: /],
    ['letters that no other rule has', 'layout/Some_Name', /usage: /],
    ['a path', 'layout/../../some', /usage: /],
    ['a rule that is there', 'layout/hidden', /src\/rules\/layout\/hidden\.ts is there already/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const { status, said: words } = newRule(id);
      assert.equal(status, 64, words);
      assert.match(words, said);
    });
  }

  it('makes a rule with all it needs; after npm run update the tests of the rules pass', () => {
    assert.equal(newRule('disputes/some-name').status, 0);
    for (const made of ['src/rules/disputes/some-name.ts', ...['valid', 'invalid', 'unchecked'].map((name) =>
      `test/fixtures/rules/disputes/some-name/${name}.json`)]) {
      assert.ok(existsSync(join(folder, made)), made);
    }
    const update = node('--import', 'tsx', '--import', './scripts/text-files.mjs', 'scripts/update.ts');
    assert.equal(update.status, 0, update.said);
    assert.match(readFileSync(join(folder, 'docs/rules/disputes/some-name.md'), 'utf8'), /100000001件。请核对B8/);
    const { status, said } = node('node_modules/mocha/bin/mocha.js', ...['book', 'catalogue', 'fixtures', 'pages'].map((name) => `test/rules/${name}.test.ts`));
    assert.equal(status, 0, said.slice(-4000));
    assert.match(said, /the rule disputes\/some-name/);
  });
});
