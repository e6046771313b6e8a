import { check } from '../check/check.js';
import type { CheckResult } from '../check/finding.js';
import type { LastYear } from '../report/last-year.js';
import type { Reading } from './reading.js';

/** The one check of a reading, whatever host it came from. `lastYear` goes before the one that is kept. */
export function checkReading({ report, tables, grids, paper, kept }: Reading, lastYear: LastYear | undefined = kept.lastYear): CheckResult {
  return check(report, {
    profile: kept.profile, damagedSettings: kept.damaged,
    ...(tables ? { tables } : {}), ...(grids ? { grids } : {}), ...(paper ? { paper } : {}), ...(lastYear ? { lastYear } : {}),
  });
}
