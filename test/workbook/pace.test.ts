import assert from 'node:assert/strict';
import { Pace, restTime } from '../../src/workbook/pace.js';
import { FakeClock } from '../pane/fake-clock.js';

describe('the pace of changes', () => {
  // changes that are named at the same millisecond come in one task
  for (const [what, times, waits] of [
    ['a change alone is followed at once', [0], [0]],
    ['changes that come together are one', [0, 0, 0], [0, 0, 0]],
    ['the second change of a burst waits until they rest', [0, 60], [0, restTime]],
    ['so do all that come after it', [0, 60, 120, 180, 180], [0, restTime, restTime, restTime, restTime]],
    ['one just before they have rested', [0, restTime - 1], [0, restTime]],
    ['one as soon as they have rested is alone again', [0, restTime], [0, 0]],
    ['a burst ends with its last change', [0, 60, 60 + restTime - 1, 60 + 2 * restTime - 1], [0, restTime, restTime, 0]],
    ['a person who types a number every quarter of a second', [0, 250, 500, 750], [0, 0, 0, 0]],
  ] as const)
    it(what, async () => {
      const clock = new FakeClock();
      const pace = new Pace(clock);
      let now = 0;
      const found: number[] = [];
      for (const time of times) {
        if (time > now) await clock.pass(time - now);
        now = time;
        found.push(pace.changed());
      }
      assert.deepEqual(found, waits);
    });

  for (const [passed, left] of [[0, restTime], [40, restTime - 40], [restTime, 0], [10 * restTime, 0]] as const)
    it(`${passed} ms after a change it has to rest for ${left} ms`, async () => {
      const clock = new FakeClock();
      const pace = new Pace(clock);
      pace.changed();
      await clock.pass(passed);
      assert.equal(pace.rest(), left);
    });

  it('has rested before the first change', () => assert.equal(new Pace(new FakeClock()).rest(), 0));
});
