import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { instrument, type Mutant } from '../../scripts/mutate/instrument.js';
import { measure } from '../../scripts/mutate/measure.js';
import { byRoom, isSurvivor, joined, roomOf, triedAgain } from '../../scripts/mutate/measured.js';
import { page, scores } from '../../scripts/mutate/page.js';

const changes = (mutants: readonly Mutant[]): string[] => mutants.map(({ before, after }) => `${before} → ${after}`);

describe('npm run mutate', () => {
  for (const [source, expected] of [
    ['a < b;', ['a < b → a <= b']],
    ['a >= b;', ['a >= b → a > b']],
    ['a === b;', ['a === b → a !== b']],
    ['a && b;', ['a && b → a || b']],
    ['a ?? b;', ['a ?? b → a']],
    ['a + b;', ['a + b → a - b']],
    ["a + '件';", []],
    ['!a;', ['!a → a']],
    ['at++;', ['at++ → at--']],
    ['x = 4;', ['4 → 5', '4 → 3']],
    ['x = 0;', ['0 → 1']],
    ['x = true;', ['true → false']],
    ['x = { 4: a };', []],
    ['x = a ? b : c;', ['a → true', 'a → false']],
    ['if (a) throw b;', ['a → true', 'a → false']],
    ['while (a) x = b;', ['a → false']],
    ['say(a);', ['say(a); → ']],
    ['function* f() { yield a; }', ['yield a; → ']],
    ['x = [a, b];', ['[a, b] → [a]']],
    ['f = () => { x = [a, b]; };', ['[a, b] → []']],
    ['[a, b] = c;', []],
    ['x = a.filter(b);', ['a.filter(b) → a']],
    ['x = a.some(b);', ['a.some(b) → a.every(b)']],
    ['x = a.toString(b);', []],
    ['x = a?.b.filter(c).length;', []],
    ['x = a?.b.filter(c);', ['a?.b.filter(c) → a?.b']],
    ['function f(): string | undefined { return g(); }', ['g() → undefined']],
    ['function f(): string[] { return g(); }', ['g() → []']],
    ['f = (): boolean => g();', ['g() → true', 'g() → false']],
    ['type A = 1 | true; interface B { c: 2 }', []],
  ] as const) it(`finds the faults of ${source}`, () => assert.deepEqual(changes(instrument('a.ts', source).mutants), expected));

  it('builds them in without a change of what the source does, and wakes one by its number', () => {
    const { source, mutants } = instrument('a.ts', 'if (a > 1) { add(2); }\nelse if (!(a < -3)) add(4);');
    const run = (active: number, a: number): number => {
      let sum = 0;
      runInNewContext(source, { a, add: (more: number) => { sum += more; }, __mutation: { at: (id: number) => id === active } });
      return sum;
    };
    assert.deepEqual([run(0, 2), run(0, 0), run(0, -4)], [2, 4, 0]);
    const woken = (change: string): number => 1 + changes(mutants).indexOf(change);
    assert.equal(run(woken('add(2); → '), 2), 0);
    assert.equal(run(woken('a > 1 → a >= 1'), 1), 2);
    assert.equal(run(woken('!(a < -3) → (a < -3)'), 0), 0);
    assert.equal(run(woken('4 → 5'), 0), 5);
  });

  describe('on a small project', () => {
    let root: string;
    before(() => {
      root = mkdtempSync(join(tmpdir(), 'gouji-small-'));
      for (const [file, lines] of Object.entries({
        'package.json': ['{ "type": "module" }'],
        'src/form/fee.ts': [
          'const free = 10;',
          'export function fee(pages: number): number {',
          '  return pages <= free ? 0 : pages * 2;',
          '}',
          'export function isLarge(pages: number): boolean {',
          '  return pages > 100;',
          '}',
          'export function countdown(from: number): number {',
          '  let at = from;',
          '  while (at > 0) at -= 1;',
          '  return at;',
          '}',
          'let kept: number | undefined;',
          'export const most = (): number => (kept ??= 50 + 50);',
        ],
        'test/fee.test.ts': [
          "import assert from 'node:assert/strict';",
          "import { countdown, fee, most } from '../src/form/fee.js';",
          "describe('the fee', () => {",
          '  let pages: number;',
          '  before(() => { pages = 11; });',
          "  it('is nothing for ten pages', () => assert.equal(fee(10), 0));",
          "  it('counts from the first page after that', () => assert.equal(fee(pages), 22));",
          "  it('has a limit, worked out once', () => assert.equal(most(), 100));",
          "  it('ends', async () => assert.equal(countdown(3), 0)).timeout(20_000);",
          '});',
        ],
      })) {
        mkdirSync(join(root, file, '..'), { recursive: true });
        writeFileSync(join(root, file), lines.join('\n'));
      }
    });
    after(() => rmSync(root, { recursive: true }));

    it('kills the faults that a test notices, in endless loops, in data and in what is kept; a line without a test survives', async () => {
      const results = await measure({
        root, measured: ['src/form/fee.ts'], tests: ['test/fee.test.ts'], workers: 1, patience: 5000, say: () => undefined,
      });
      const survivors = results.filter(({ killedBy }) => killedBy === undefined);
      assert.deepEqual(survivors.map(({ mutant }) => `${mutant.line}: ${changes([mutant])[0]!}`), [
        '6: pages > 100 → pages >= 100', '6: 100 → 101', '6: 100 → 99',
      ]);
      assert.deepEqual(survivors.map(({ tests }) => tests), [0, 0, 0]);
      const killer = (change: string): string | undefined => results.find(({ mutant }) => changes([mutant])[0] === change)?.killedBy;
      assert.equal(killer('pages <= free → pages < free'), 'the fee › is nothing for ten pages');
      assert.equal(killer('10 → 11'), 'the fee › counts from the first page after that');
      assert.equal(killer('at -= 1 → at += 1'), 'the fee › ends');
      assert.equal(killer('50 + 50 → 50 - 50'), 'the fee › has a limit, worked out once');
      const measured = byRoom(['check', 'form'], results);
      assert.match(scores(measured), /^\| form \| 23 \| 20 \| 87\.0 % \| 0 \| 3 \|$/m);
      assert.match(page(measured), /^## form\n\n### src\/form\/fee\.ts\n\n- .*: no test passes here$/m);
      assert.deepEqual(['form', 'form/a'].map((room) => roomOf(['form', 'form/a', 'rules'], `src/${room}/b.ts`)), ['form', 'form/a']);
      const both = joined(['check', 'form'], { check: { mutants: 4, survivors: [] } }, measured);
      assert.deepEqual(Object.keys(both), ['check', 'form']);
      const isLeft = isSurvivor(both, ['form']);
      assert.deepEqual(results.filter(({ mutant }) => isLeft({ ...mutant, line: 99 })), survivors);
      const [killed, ...left] = survivors;
      const again = triedAgain(both, ['form'], [{ ...killed!, killedBy: 'a new test' }, ...left]);
      assert.match(scores(again), /^\| check \| 4 \| 4 .*\n\| form \| 23 \| 21 /m);
    });
  });
});
