import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * All checks. What needs nothing of each other runs at the same time: types, lint, and all that tests take from dist, so that no
 * test builds it itself while another one reads it. Then the tests, as many files at a time as there are cores. Words given go to
 * mocha.
 */
const jobs = Math.max(2, availableParallelism());
/** The longest first. */
const before = [
  ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['scripts/build.mjs', '--stale'],
  ['scripts/one-file.mjs', '--stale'],
  ['scripts/build-engine.mjs'],
  ['scripts/build-cli.mjs'],
];

/** Resolves with whether it went well. What a step says is shown when it ends. */
function run(args, stdio = ['ignore', 'pipe', 'pipe']) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.on('close', (code) => {
      if (said.length > 0) process.stdout.write(Buffer.concat(said));
      if (child.stdout) console.log(`${code === 0 ? '✔' : '✖'} ${args.join(' ')} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
      resolve(code === 0);
    });
  });
}

let isSound = true;
async function takeTurns() {
  for (let step = before.shift(); step; step = before.shift()) isSound = await run(step) && isSound;
}
await Promise.all(Array.from({ length: Math.min(jobs, 4) }, takeTurns));

const tests = ['node_modules/mocha/bin/mocha.js', '--parallel', '--jobs', `${jobs}`, 'test/**/*.test.ts', ...process.argv.slice(2)];
process.exitCode = isSound && await run(tests, 'inherit') ? 0 : 1;
