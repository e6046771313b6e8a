import { csvRosterRows, gridRosterRows, rosterOf, type Roster } from '../../collect/roster.js';
import { kindOf, openFile } from '../../files/open.js';
import { usageError } from '../exit.js';
import { asCommand, bytesOf } from '../inputs.js';

/** The roster in a workbook or a CSV file. Rejects with a CommandError for what is none. */
export async function readRoster(path: string): Promise<Roster> {
  const found = await asCommand(path, async () => {
    const bytes = await bytesOf(path);
    if (['csv', 'text'].includes(kindOf(path, bytes))) return rosterOf(csvRosterRows(bytes));
    const opened = await openFile(path, bytes);
    if (opened.kind !== 'workbook') return undefined;
    return opened.sheets.filter(({ visible }) => visible).map(({ grid }) => rosterOf(gridRosterRows(grid))).find((roster) => roster);
  });
  if (!found) throw usageError(`名册“${path}”里没有“单位名称”一列。名册应是xlsx或csv，第一行写列名：单位名称、曾用名、单位类别、上级单位、截止日期、联系人、联系电话，只有第一列必填。`);
  return found;
}
