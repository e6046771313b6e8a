import { tableKeys } from '../../form/index.js';
import type { TableKey } from '../../form/types.js';
import type { ReportReading } from '../../finder/read-report.js';
import { readFacts } from '../../workbook/kept/facts.js';
import { readProfile } from '../../workbook/kept/profile.js';
import { textsSetting } from '../../workbook/kept/text-record.js';
import { textSheetName } from '../../workbook/text/text-sheet.js';
import type { Desk } from './desk.js';

/** Looks through the workbook. Home is 校验 once all tables are there, 填报 until then; a view that a person chose stays. */
export async function lookThrough(desk: Desk): Promise<void> {
  const { port, session, store } = desk;
  const reading = await session.open();
  const facts = await readFacts(port);
  const written = await hasText(desk);
  const profile = await readProfile(port);
  store.set({ ...found(desk, reading), facts, written, profile, lastYear: session.lastYear, opened: true });
  store.set(({ view = isMapped(reading) ? 'check' : 'fill' }) => ({ view }));
}

/** The sheet of the text is there, and it is ours. */
export async function hasText({ port }: Desk): Promise<boolean> {
  const record = await port.getSetting(textsSetting);
  return record !== undefined && (await port.sheets()).some(({ name }) => name === textSheetName);
}

/** What a reading of the workbook changes in the pane. */
export function found({ session }: Desk, reading: ReportReading): { reading: ReportReading; bound: TableKey[] } {
  return { reading, bound: tableKeys.filter((key) => session.isBound(key)) };
}

export function isMapped({ tables }: ReportReading): boolean {
  return tableKeys.every((key) => tables[key].state === 'found');
}
