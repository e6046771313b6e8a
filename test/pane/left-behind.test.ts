import assert from 'node:assert/strict';
import { checkReport, clearFlags, followEdit } from '../../src/pane/actions/check.js';
import { createDesk } from '../../src/pane/actions/desk.js';
import type { LeftBehind } from '../../src/workbook/port.js';
import { seed } from '../reports.js';
import { deskOn, typedSheets } from './desk-on.js';

/** A desk on a host that cannot take some flags away, and what it was asked for. */
function deskLeaving(left: LeftBehind) {
  const { port } = deskOn(typedSheets(seed('beilun-projects-2024')));
  const afresh: boolean[] = [];
  const desk = createDesk({
    ...port,
    flag: async (flags, options) => {
      afresh.push(options?.afresh ?? false);
      await port.flag(flags);
      return left;
    },
    clearFlags: () => port.clearFlags().then(() => left),
  });
  return { desk, afresh };
}

describe('flags that cannot be taken away', () => {
  for (const [name, action] of [['校验', checkReport], ['清除标记', clearFlags]] as const) {
    it(`are named by sheet after ${name}`, async () => {
      const { desk } = deskLeaving(['表三', '表四']);
      await checkReport(desk);
      await action(desk);
      const { notice } = desk.store.get();
      assert.equal(notice?.intent, 'warning');
      assert.match(notice.text, /^工作表“表三”、工作表“表四”有Excel读不出的条件格式/);
    });
  }

  it('are looked for when a person checks, and not after each edit', async () => {
    const { desk, afresh } = deskLeaving([]);
    await checkReport(desk);
    await followEdit(desk);
    assert.deepEqual(afresh, [true, false]);
  });
});
