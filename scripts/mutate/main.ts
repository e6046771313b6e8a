/** `npm run mutate [room …]`: builds small faults into the sources and says which of them no test notices. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sourcesIn } from './copy.js';
import { toldOf } from './instrument.js';
import { measure } from './measure.js';
import { byRoom, isSurvivor, joined, readMeasured, roomOf, triedAgain, writeMeasured } from './measured.js';
import { pageFile, page, reasons, reasonOf, scores } from './page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['form', 'report', 'finder', 'rules', 'check', 'check/suspects', 'narrative', 'cli', 'workbook/kept', 'collect/rollup'];
/** Those that need no browser. */
const tests = ['form', 'report', 'grid', 'finder', 'narrative', 'rules', 'check', 'cli', 'workbook', 'pane', 'collect']
  .map((room) => `test/${room}`);
const slow = /\/excel|\/every-figure/;
const needsBrowser = (file: string): boolean => readFileSync(join(root, file), 'utf8').includes("'../browser/");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', multiple: true }, tests: { type: 'string', multiple: true },
    again: { type: 'boolean' }, sample: { type: 'string' }, write: { type: 'boolean' },
    patience: { type: 'string', default: '2' }, workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
});
const unknown = positionals.filter((room) => !rooms.includes(room));
if (unknown.length > 0) {
  console.error(`no such room: ${unknown.join(', ')}; there are ${rooms.join(', ')}`);
  process.exit(64);
}
if (options.write && (options.file !== undefined || options.sample !== undefined)) {
  console.error('--write is for whole rooms, not with --file or --sample');
  process.exit(64);
}
const chosen = positionals.length > 0 ? positionals : rooms;
const every = options.sample === undefined ? 1 : Number(options.sample);
if (every > 1) console.log(`an estimate: one mutant of ${every}`);
const before = readMeasured();
const isChosen = options.again ? isSurvivor(before, chosen) : (_: unknown, index: number) => index % every === 0;
if (options.tests) console.log(`only the tests of ${options.tests.join(', ')}`);

const results = await measure({
  root,
  measured: options.file ?? sourcesIn(root, chosen.map((room) => `src/${room}`)).filter((file) => chosen.includes(roomOf(rooms, file)!)),
  tests: sourcesIn(root, options.tests ?? tests)
    .filter((file) => file.endsWith('.test.ts') && !slow.test(file) && !needsBrowser(file)),
  workers: Number(options.workers),
  patience: Number(options.patience) * 1000,
  choose: isChosen,
  say: (line) => console.error(line),
});
const survivors = results.filter(({ killedBy }) => killedBy === undefined);

const measured = byRoom(rooms, results);
console.log(scores(measured));
for (const { mutant, tests: passing, cut } of survivors) {
  const reason = reasonOf(mutant);
  const why = reason ?? (passing === 0 ? 'no test passes here' : cut ? 'not every test was tried' : 'no reason given');
  console.log(`${toldOf(mutant)}  [${why}]`);
}
const idle = reasons.filter((reason) => results.some(({ mutant }) => mutant.file === reason.file)
  && !survivors.some(({ mutant }) => reasonOf(mutant) === reason.reason));
for (const { file, code } of idle) console.log(`${file}: the reason for “${code}” is not needed any more`);
if (options.write) {
  const now = options.again ? triedAgain(before, chosen, results) : joined(rooms, before, measured);
  writeMeasured(now);
  writeFileSync(pageFile, page(now));
}
