import { currentForm } from '../../form/index.js';
import type { TableKey } from '../../form/types.js';
import type { TableMap } from '../../finder/table-map.js';
import type { Identity } from '../../workbook/kept/identity.js';
import { cannotBind, createdWords, failureOf, namesTaken } from '../words/errors.js';
import { attempt, type Desk } from './desk.js';
import { checkAgain } from './check.js';
import { found, hasText } from './look.js';

/** 绑定所选区域. */
export async function bindSelection(desk: Desk, table: TableKey): Promise<void> {
  await attempt(desk, 'binding', async () => {
    try {
      desk.store.set(found(desk, await desk.session.bindSelection(table)));
    } catch (error) {
      if (failureOf(error)?.kind !== 'notFound') throw error;
      desk.store.set({ notice: { intent: 'warning', text: cannotBind(currentForm.tables[table]) } });
      return;
    }
    await checkAgain(desk);
  });
}

/** One of several places that look like the table. */
export async function bindCandidate(desk: Desk, { table, sheet, area }: TableMap): Promise<void> {
  await attempt(desk, 'binding', async () => {
    await desk.port.select({ sheet, area });
    desk.store.set(found(desk, await desk.session.bindSelection(table)));
    await checkAgain(desk);
  });
}

/** 恢复自动查找. */
export async function unbind(desk: Desk, table: TableKey): Promise<void> {
  await attempt(desk, 'binding', async () => {
    desk.store.set(found(desk, await desk.session.unbind(table)));
    await checkAgain(desk);
  });
}

/** 新建年报; the session selects the first cell to fill. */
export async function createReport(desk: Desk): Promise<void> {
  await attempt(desk, 'creating', async () => {
    const taken = await desk.session.takenNames();
    if (taken.length > 0) {
      desk.store.set({ notice: { intent: 'warning', text: namesTaken(taken) } });
      return;
    }
    const { reading, refused } = await desk.session.createReport();
    desk.store.set({ ...found(desk, reading), written: hasText(desk) });
    await checkAgain(desk);
    desk.store.set({ notice: { intent: refused.length > 0 ? 'warning' : 'success', text: createdWords(refused) } });
  });
}

/** Saved when a person leaves the field; nothing is written while it says the same. */
export async function saveIdentity(desk: Desk, identity: Identity): Promise<void> {
  const present = desk.store.get().reading?.report;
  if (present?.agency === identity.agency && present.year === identity.year && present.body === identity.body) return;
  await attempt(desk, undefined, async () => {
    const reading = await desk.session.saveIdentity(identity);
    desk.store.set(found(desk, reading));
    await checkAgain(desk);
    const { agency, year } = reading.report;
    if (agency !== identity.agency || year !== identity.year) {
      desk.store.set({ notice: { intent: 'warning', text: `工作表里写的是“${agency}”${year === null ? '' : `、${year}年度`}，以工作表为准。要改，请在工作表里改。` } });
    }
  });
}
