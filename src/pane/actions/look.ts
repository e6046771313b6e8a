import { tableKeys } from '../../form/index.js';
import type { WorkbookReading } from '../../workbook/reading.js';
import { textSheetName } from '../../workbook/text/text-sheet.js';
import type { PaneState } from '../state/pane-state.js';
import { attemptQuietly, type Desk } from './desk.js';

/** Looks through the workbook. Home is 校验 once all tables are there, 填报 until then; a view that a person chose stays. */
export async function lookThrough(desk: Desk): Promise<void> {
  const { session, store } = desk;
  const reading = await session.open();
  const { profile, lastYear, template } = session.kept;
  store.set({
    ...found(desk, reading), facts: reading.kept.facts, template, profile, lastYear, written: hasText(desk), opened: true,
  });
  store.set(({ view = isMapped(reading) ? 'check' : 'fill' }) => ({ view }));
}

/** A view that shows the whole report reads it first: facts may have been typed since. */
export async function refresh(desk: Desk): Promise<void> {
  await attemptQuietly(desk, async () => desk.store.set(found(desk, await desk.session.read())));
}

/** The sheet of the text is there, and it is ours. */
export function hasText({ session }: Desk): boolean {
  return session.kept.texts !== undefined && session.hasSheet(textSheetName);
}

/** What a reading of the workbook changes in the pane. */
export function found(
  { session, store }: Desk, reading: WorkbookReading,
): Pick<PaneState, 'bound' | 'inTheWay' | 'facts'> & { reading: WorkbookReading } {
  const { facts, typing } = store.get();
  return {
    // what is being typed is not in the workbook yet
    reading, facts: typing ? facts : reading.kept.facts,
    bound: tableKeys.filter((key) => session.isBound(key)), inTheWay: session.namesInTheWay,
  };
}

export function isMapped({ tables }: WorkbookReading): boolean {
  return tableKeys.every((key) => tables[key].state === 'found');
}
