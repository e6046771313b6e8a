import { random } from '../../fuzz/mutate.js';
import { isRefused, spoil, targets } from '../../fuzz/targets.js';

/** The short form of `npm run fuzz`: the same files spoilt in the same ways each time. */
describe('a spoilt file', () => {
  for (const target of targets) {
    it(`like ${target.name} is read or refused with a sentence, 120 times`, async () => {
      for (let round = 0; round < 120; round++) await isRefused(target, spoil(target, random(round)));
    });
  }
});
