import { fixedAttacks } from '../test/attack/fixed.js';
import { faultsOf } from '../test/attack/attack.js';
import { formatNames, type FormatName } from '../test/attack/formats/index.js';
for (const f of (process.argv[2]?.split(',') ?? formatNames) as FormatName[]) for (const a of await fixedAttacks(f)) {
  const faults = faultsOf(a.outcome);
  if (faults.length) console.log(f, '|', a.damage.name, '|', a.outcome.right, a.outcome.unread, a.outcome.wrong.length, '|', faults.join(' ;; ').slice(0, 300));
}
