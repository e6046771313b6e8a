import assert from 'node:assert/strict';
import { Recheck } from '../../src/pane/state/recheck.js';
import { FakeClock, settled } from './fake-clock.js';

describe('checking again after edits', () => {
  let clock: FakeClock;
  let runs: (() => void)[];
  let recheck: Recheck;
  beforeEach(() => {
    clock = new FakeClock();
    runs = [];
    recheck = new Recheck(clock, () => new Promise((resolve) => runs.push(resolve)), 100);
  });

  async function end(run: number): Promise<void> {
    runs[run]!();
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

  it('does nothing after it was stopped', async () => {
    recheck.changed();
    recheck.stop();
    await clock.pass(500);
    assert.equal(runs.length, 0);
  });
});
