import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Takes the pictures of the pages in docs/images anew, all or the named ones with those of the same tests: the browser tests take them. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const asked = process.argv.slice(2);
const folder = path.join(root, 'test/browser');
const isTakenIn = (source) => (name) => source.includes(`'${name}'`) || source.includes(`\`${name.replace(/\d+$/, '')}$`);
const tests = readdirSync(folder).filter((file) => file.endsWith('.test.ts')).filter((file) => {
  const source = readFileSync(path.join(folder, file), 'utf8');
  return source.includes(' picture(') && (asked.length === 0 || asked.some(isTakenIn(source)));
});
if (tests.length === 0) {
  process.stderr.write(`no test takes ${asked.join(', ')}\n`);
  process.exitCode = 1;
} else {
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  spawn(process.execPath, [mocha, ...tests.map((file) => path.join(folder, file))], {
    cwd: root, stdio: 'inherit', env: { ...process.env, GOUJI_PICTURES: '1' },
  }).on('close', (code) => { process.exitCode = code; });
}
