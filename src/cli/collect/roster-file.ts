import type { Roster } from '../../collect/roster.js';
import { noRoster, rosterIn } from '../../collect/roster-file.js';
import { usageError } from '../exit.js';
import { asCommand, bytesOf } from '../inputs.js';

/** The roster in a workbook or a CSV file. Rejects with a CommandError for what is none. */
export async function readRoster(path: string): Promise<Roster> {
  const found = await asCommand(path, async () => rosterIn(path, await bytesOf(path)), '名册');
  if (!found) throw usageError(noRoster(path));
  return found;
}
