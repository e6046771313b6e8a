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
    recheck = new Recheck(clock, () => new Promise((resolve) => runs.push(resolve)), 100);
  });

  async function end(run: number, outcome: Outcome = 'done'): Promise<void> {
    runs[run]!(outcome);
    await settled();
  }

  it('waits until the edits rest', async () => {
    recheck.changed();
    await clock.pass(60);
    recheck.changed();
    await clock.pass(60);
    assert.equal(runs.length, 0);
    await clock.pass(40);
    assert.equal(runs.length, 1);
  });

  it('runs once more after changes during a run, and not side by side', async () => {
    recheck.changed();
    await clock.pass(100);
    recheck.changed();
    recheck.changed();
    await clock.pass(500);
    assert.equal(runs.length, 1);
    await end(0);
    await clock.pass(100);
    assert.equal(runs.length, 2);
    await end(1);
    await clock.pass(500);
    assert.equal(runs.length, 2);
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
