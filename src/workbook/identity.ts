import { readIdentity } from '../grid/identity.js';
import type { WorkbookPort } from './port.js';
import { identityCells, sheetNames } from './template.js';

export interface Identity {
  readonly agency: string;
  readonly year: number | null;
}

/** Agency and year of a workbook that has no sheet of ours for them. */
const setting = 'identity';

export async function readIdentitySetting(port: WorkbookPort): Promise<Partial<Identity>> {
  return parseIdentity(await port.getSetting(setting));
}

/** What has another type is left out: a damaged setting counts as not set. */
export function parseIdentity(text: string | undefined): Partial<Identity> {
  try {
    const { agency, year } = JSON.parse(text ?? '{}') as { agency?: unknown; year?: unknown };
    return { ...(typeof agency === 'string' ? { agency } : {}), ...(Number.isInteger(year) ? { year: year as number } : {}) };
  } catch {
    return {};
  }
}

/** Only the sheet that we made is written to; everywhere else the workbook's settings keep it. */
export async function saveIdentity(port: WorkbookPort, { agency, year }: Identity): Promise<void> {
  const [grid] = await port.read([{ sheet: sheetNames.identity }]);
  const ours = grid && identityCells.every(({ row, label }) => grid.cells[row]?.[0]?.value === label);
  if (!ours) return port.setSetting(setting, JSON.stringify({ agency, year }));
  const present = readIdentity([grid]);
  if (present.agency === agency && present.year === year) return;
  await port.write([{ sheet: sheetNames.identity, row: identityCells[0].row, column: 1, values: [[agency === '' ? null : agency], [year]] }]);
}
