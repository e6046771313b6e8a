import { kindOf, openFile, refuseKind } from '../files/open.js';
import { csvRosterRows, gridRosterRows, rosterOf, type Roster } from './roster.js';

/** The roster in a workbook or a CSV file; undefined where no column is called 单位名称. Rejects with a FileError. */
export async function rosterIn(name: string, bytes: Uint8Array): Promise<Roster | undefined> {
  const kind = kindOf(name, bytes);
  if (kind === 'csv' || kind === 'text') return rosterOf(csvRosterRows(bytes));
  refuseKind(name, bytes);
  // no other kind has sheets with a head
  if (kind !== 'xlsx') return undefined;
  const opened = await openFile(name, bytes);
  if (opened.kind !== 'workbook') return undefined;
  return opened.sheets.filter(({ visible }) => visible).map(({ grid }) => rosterOf(gridRosterRows(grid))).find((roster) => roster);
}

export function noRoster(name: string): string {
  return `名册“${name}”里没有“单位名称”一列。名册应是xlsx或csv，第一行写列名：单位名称、曾用名、单位类别、上级单位、截止日期、联系人、联系电话，只有第一列必填。`;
}
