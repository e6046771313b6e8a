import assert from 'node:assert/strict';
import { Recheck, retryDelay, type Outcome } from '../../src/pane/state/recheck.js';
import { FakeClock, settled } from './fake-clock.js';

describe('checking again after edits', () => {
  let clock: FakeClock;
  let runs: ((outcome: Outcome) => void)[];
  let recheck: Recheck;
  beforeEach(() => {
    clock = new FakeClock();
    runs = [];
    recheck = new Recheck(clock, () => new Promise((resolve) => runs.push(resolve)));
  });

  async function end(run: number, outcome: Outcome = 'done'): Promise<void> {
    runs[run]!(outcome);
    await settled();
  }

  // a run is done at once where `takes` is 0
  for (const [what, edits, takes, begun] of [
    ['an edit alone is checked at once', [0], 0, [0]],
    ['a paste that comes as three edits is checked once', [0, 0, 0], 0, [0]],
    ['each edit of a person who types', [0, 250, 500], 40, [0, 250, 500]],
    ['a burst is checked at its first edit, and once more when it rests', [0, 30, 60, 90], 0, [0, 190]],
    ['an edit soon after another waits for a third', [0, 80], 0, [0, 180]],
    ['edits during a run give one more, not side by side', [0, 30, 60], 400, [0, 400]],
    ['edits during a short run wait until they rest', [0, 30], 40, [0, 130]],
    ['an edit at the end of a run waits until the edits rest', [0, 390], 400, [0, 490]],
  ] as const)
    it(what, async () => {
      const starts: number[] = [];
      const opened = clock.now().getTime();
      recheck = new Recheck(clock, () => {
        starts.push(clock.now().getTime() - opened);
        return new Promise((resolve) => { if (takes === 0) resolve('done'); else clock.after(takes, () => resolve('done')); });
      });
      for (let now = 0; now < 1500; now++) {
        for (const edit of edits) if (edit === now) recheck.changed();
        await clock.pass(0);
        await clock.pass(1);
      }
      assert.deepEqual(starts, begun);
    });

  it('tries again what was refused, until it is done, and then rests', async () => {
    recheck.changed();
    await clock.pass(100);
    for (const run of [0, 1, 2]) {
      await end(run, 'later');
      await clock.pass(retryDelay - 1);
      assert.equal(runs.length, run + 1);
      await clock.pass(1);
      assert.equal(runs.length, run + 2);
    }
    await end(3);
    await clock.pass(10 * retryDelay);
    assert.equal(runs.length, 4);
  });

  it('does not wait with what was refused once there is a change', async () => {
    recheck.changed();
    await clock.pass(100);
    await end(0, 'later');
    recheck.changed();
    await clock.pass(100);
    assert.equal(runs.length, 2);
    await end(1);
    await clock.pass(10 * retryDelay);
    assert.equal(runs.length, 2);
  });

  it('leaves what failed to the next change', async () => {
    recheck.changed();
    await clock.pass(100);
    await end(0, 'failed');
    await clock.pass(10 * retryDelay);
    assert.equal(runs.length, 1);
  });

  it('does not try again after it was stopped during a run', async () => {
    recheck.changed();
    await clock.pass(100);
    recheck.stop();
    await end(0, 'later');
    await clock.pass(10 * retryDelay);
    assert.equal(runs.length, 1);
  });

  it('does nothing after it was stopped', async () => {
    recheck.changed();
    recheck.stop();
    await clock.pass(500);
    assert.equal(runs.length, 0);
  });
});
