/**
 * Prints each budget of the design beside its reference from the same run; bench/README.md says what the lines mean. Nothing here
 * fails a build.
 *
 *   npm run bench [-- [part …] [--json] [--highs 1000] [--folders 200,1000,10000]]
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { isKept, type Measured } from './measure.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    highs: { type: 'string', default: '100' },
    folders: { type: 'string', default: '200' },
  },
});

/** Each part comes when it is its turn: what one loads costs the others nothing. Lines of a generator are printed as they come. */
const parts: Readonly<Record<string, () => Promise<Iterable<Measured> | AsyncIterable<Measured>>>> = {
  equations: async () => (await import('./equations.js')).benchEquations(),
  claims: async () => (await import('./claims.js')).benchClaims(),
  suspects: async () => (await import('./suspects.js')).benchSuspects(Number(values.highs)),
  xlsx: async () => (await import('./xlsx.js')).benchXlsx(),
  readers: async () => (await import('./readers.js')).benchReaders(),
  start: async () => (await import('./start.js')).benchStart(),
  folders: async () => (await import('./folders.js')).benchFolders(values.folders.split(',').map(Number)),
  collect: async () => (await import('./collect.js')).benchCollect(values.folders.split(',').map(Number)),
  foreign: async () => (await import('./foreign.js')).benchForeign(),
  excel: async () => (await import('./excel.js')).benchExcel(),
  workbench: async () => (await import('./workbench.js')).benchWorkbench(),
};

function words(measured: Measured): string {
  const { name, value, reference, ratio, budget, reason } = measured;
  const kept = isKept(measured);
  const held = budget && `(budget ${budget}${kept === undefined ? '' : kept ? ', kept' : `, missed${reason ? `: ${reason}` : ''}`})`;
  const all = [value, reference && `against ${reference}`, ratio !== undefined && `= ${ratio.toFixed(2)} ×`, held];
  return `${name}: ${all.filter(Boolean).join(' ')}`;
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`;
if (!values.json) console.log(machine);
const unknown = positionals.filter((part) => !Object.hasOwn(parts, part));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`);
  process.exit(64);
}
for (const [part, run] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(part)) continue;
  for await (const measured of await run()) {
    console.log(values.json ? JSON.stringify({ part, machine, ...measured, kept: isKept(measured) }) : words(measured));
  }
}
