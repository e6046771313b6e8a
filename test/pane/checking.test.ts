import assert from 'node:assert/strict';
import { checkReport, clearFlags, openFinding, setProfile, stepFinding, tickTime } from '../../src/pane/actions/check.js';
import { saveIdentity } from '../../src/pane/actions/fill.js';
import { openWorkbook } from '../../src/pane/actions/open.js';
import { isOutdated } from '../../src/pane/state/pane-state.js';
import { addressOf } from '../../src/pane/state/places.js';
import { retryDelay } from '../../src/pane/state/recheck.js';
import { restTime } from '../../src/workbook/pace.js';
import { type Flag, WorkbookError } from '../../src/workbook/port.js';
import { seed } from '../reports.js';
import { deskOn, typedSheets, type TestDesk } from './desk-on.js';
import { settled } from './fake-clock.js';

const [sheet, row, column] = ['表三', 4, 3] as const;

describe('checking in the pane', () => {
  let test: TestDesk;
  let stop: () => void;
  const state = () => test.desk.store.get();
  const shown = (): string[] => state().listed.map(({ finding, solved }) => `${solved ? '✓ ' : ''}${finding.message}`);
  beforeEach(async () => {
    test = deskOn(typedSheets(seed('beilun-projects-2024')));
    stop = openWorkbook(test.desk);
    await settled();
  });
  afterEach(() => stop());

  async function edit(value: number): Promise<void> {
    await test.type(sheet, row, column, value);
    await test.clock.pass(restTime);
  }

  it('opens on 校验 when the tables are there, and has not checked yet', () => {
    assert.deepEqual([state().view, state().opened, state().result], ['check', true, undefined]);
    assert.deepEqual([state().reading?.report.agency, state().reading?.report.year], ['宁波市北仑区公共项目建设管理中心', 2024]);
  });

  it('passes the report, then follows an edit and its correction, with a tick for a moment', async () => {
    await checkReport(test.desk);
    assert.equal(state().result?.verdict, 'pass');
    await edit(7);
    assert.equal(state().result?.verdict, 'fail');
    const broken = shown();
    assert.equal(broken.length, 2);
    assert.match(broken[0]!, /^自然人列：新收7/);
    assert.ok(test.flagged.at(-1)!.length > 0);
    await edit(1);
    assert.equal(state().result?.verdict, 'pass');
    assert.deepEqual(shown(), broken.map((message) => `✓ ${message}`));
    assert.deepEqual(test.flagged.at(-1), []);
    await test.clock.pass(tickTime);
    assert.deepEqual(shown(), []);
  });

  it('does not check after an edit before the first check, but reads how much is filled in', async () => {
    await test.type(sheet, row, column, null);
    await test.clock.pass(restTime);
    assert.equal(state().result, undefined);
    assert.equal(state().reading?.report.figures['applications.received.person'], null);
    assert.equal(test.flagged.length, 0);
  });

  it('does not check after an edit when 编辑后自动校验 is off, and says that the verdict is older', async () => {
    await checkReport(test.desk);
    test.desk.store.set({ live: false });
    await edit(7);
    assert.deepEqual([state().result?.verdict, isOutdated(state())], ['pass', true]);
    await checkReport(test.desk);
    assert.deepEqual([state().result?.verdict, isOutdated(state())], ['fail', false]);
  });

  it('keeps silent while a cell is being edited, and checks as soon as that ends, without a further change', async () => {
    await checkReport(test.desk);
    test.failing.read = new WorkbookError('busyEditing', 'editing');
    await edit(7);
    assert.deepEqual([state().result?.verdict, isOutdated(state()), state().notice], ['pass', true, undefined]);
    await test.clock.pass(5 * retryDelay);
    assert.equal(isOutdated(state()), true);
    delete test.failing.read;
    await test.clock.pass(retryDelay);
    assert.deepEqual([state().result?.verdict, isOutdated(state())], ['fail', false]);
  });

  it('leaves a verdict marked as older when an edit came after the reading that it stands on', async () => {
    await checkReport(test.desk);
    const flag = test.port.flag.bind(test.port);
    Object.assign(test.port, { flag: async (flags: readonly Flag[]) => {
      await test.type(sheet, row, column, 7);
      return flag(flags);
    } });
    await checkReport(test.desk);
    Object.assign(test.port, { flag });
    assert.deepEqual([state().result?.verdict, isOutdated(state())], ['pass', true]);
    await test.clock.pass(restTime);
    assert.deepEqual([state().result?.verdict, isOutdated(state())], ['fail', false]);
  });

  for (const [what, act] of [
    ['重新校验', () => checkReport(test.desk)],
    ['阶段', () => setProfile(test.desk, 'publish')],
    ['单位', () => saveIdentity(test.desk, { agency: '某局', year: 2024 })],
  ] as const)
    it(`no longer shows the verdict as valid when the check after ${what} fails`, async () => {
      await checkReport(test.desk);
      test.failing.flag = new WorkbookError('other', 'boom');
      await act();
      assert.deepEqual([state().result?.verdict, isOutdated(state()), state().notice?.intent], ['pass', true, 'error']);
    });

  it('says so when a person checks while a cell is being edited, and tries again on demand', async () => {
    test.failing.read = new WorkbookError('busyEditing', 'editing');
    await checkReport(test.desk);
    assert.match(state().notice!.text, /按Enter结束编辑/);
    delete test.failing.read;
    state().notice!.again!();
    await settled();
    assert.deepEqual([state().notice, state().result?.verdict], [undefined, 'pass']);
  });

  it('lists the findings of a protected sheet, says why it has no flags, and changes nothing', async () => {
    await test.port.write([{ sheet, row, column, values: [[7]] }]);
    test.failing.flag = new WorkbookError('protected', 'locked', sheet);
    await checkReport(test.desk);
    assert.equal(state().result?.verdict, 'fail');
    assert.match(state().notice!.text, /^工作表“表三”受保护，没有改动任何内容/);
    assert.equal(test.flagged.length, 0);
  });

  it('takes the flags away and leaves them away until a person checks again', async () => {
    await checkReport(test.desk);
    await edit(7);
    const flags = test.flagged.length;
    await clearFlags(test.desk);
    await edit(9);
    assert.match(shown()[0]!, /新收9/);
    assert.equal(test.flagged.length, flags);
    await checkReport(test.desk);
    assert.ok(test.flagged.at(-1)!.length > 0);
  });

  it('never shows a crash of our own as a verdict', async () => {
    await checkReport(test.desk);
    test.failing.flag = new TypeError('boom');
    await edit(7);
    assert.equal(state().notice?.intent, 'error');
    assert.match(state().notice!.details!, /boom/);
  });

  it('selects the first place of a finding and steps through the list', async () => {
    await checkReport(test.desk);
    await edit(7);
    const keys = state().listed.map(({ key }) => key);
    stepFinding(test.desk, keys, 1);
    assert.equal(state().unfolded, keys[0]);
    stepFinding(test.desk, keys, 1);
    stepFinding(test.desk, keys, 1);
    assert.equal(state().unfolded, keys[1]);
    openFinding(test.desk, keys[0]!);
    assert.deepEqual(test.selected.map(addressOf), ['表三!D5', '表三!D5', '表三!D5', '表三!D5']);
  });

  it('looks again when the workbook could not be read at first', async () => {
    stop();
    test = deskOn(typedSheets(seed('beilun-projects-2024')));
    test.failing.read = new WorkbookError('busyEditing', 'editing');
    stop = openWorkbook(test.desk);
    await settled();
    assert.deepEqual([state().opened, state().notice?.intent], [false, 'error']);
    delete test.failing.read;
    await edit(1);
    assert.deepEqual([state().opened, state().view], [true, 'check']);
  });
});
