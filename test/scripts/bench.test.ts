import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Line {
  readonly part: string;
  readonly name: string;
  readonly value: string;
  readonly reference?: string;
  readonly budget?: string;
  readonly kept?: boolean;
  readonly reason?: string;
}

function bench(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/bench.mjs', ...words], { cwd: root, encoding: 'utf8' });
}

describe('npm run bench', () => {
  it('has a line in bench/README.md for each of its parts, in their order', () => {
    const { status, stderr } = bench('no-such-part');
    const [, named] = /^no part no-such-part: (.*)\n$/.exec(stderr) ?? [];
    const told = [...readFileSync(`${root}/bench/README.md`, 'utf8').matchAll(/^\| ([a-z]+) \| .+ \| .+ \|$/gm)].map(([, part]) => part);
    assert.equal(status, 64);
    assert.deepEqual(told.filter((part) => part !== 'part'), named?.split(', '));
  });

  it('gives one object a line with --json: each budget with its reference, and each missed one with its reason', function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = bench('excel', '--json');
    assert.equal(status, 0, stderr);
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Line);
    assert.ok(lines.length > 5);
    for (const { part, name, value, reference, budget, kept, reason } of lines) {
      assert.deepEqual([part, typeof name, typeof value], ['excel', 'string', 'string']);
      if (budget === undefined) continue;
      assert.equal(typeof reference, 'string', name);
      assert.equal(typeof kept, 'boolean', name);
      if (!kept) assert.equal(typeof reason, 'string', name);
    }
  });
});
