import fc from 'fast-check';
import { consistentReports } from '../reports.js';
import { isFor, type Attack } from './attack.js';
import { damages } from './damages/index.js';
import { formatNames } from './formats/index.js';

/** Any report in any format, damaged in one or two ways anywhere. */
export const attacks: fc.Arbitrary<Attack> = fc.constantFrom(...formatNames).chain((format) => fc.record({
  report: consistentReports,
  format: fc.constant(format),
  damages: fc.array(fc.constantFrom(...damages.filter((damage) => isFor(damage, format))), {
    minLength: 1, maxLength: 2,
  }),
  picks: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
}));

/** What a person needs to see one again. */
export function wordsOf({ format, damages: done, picks }: Attack): string {
  return `${format}, ${done.map(({ name }) => name).join(' and ')}, at ${picks.join()}`;
}
