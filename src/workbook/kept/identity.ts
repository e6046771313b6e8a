import { readIdentity } from '../../finder/identity.js';
import { bodyKinds, bodyName, type BodyKind } from '../../report/body.js';
import type { WorkbookPort } from '../port.js';
import { identityCells, sheetNames } from '../sheets/template.js';

export interface Identity {
  readonly agency: string;
  readonly year: number | null;
  readonly body?: BodyKind;
}

/** Agency, year and kind of body of a workbook that has no sheet of ours for them. */
const setting = 'identity';

export async function readIdentitySetting(port: WorkbookPort): Promise<Partial<Identity>> {
  return parseIdentity(await port.getSetting(setting));
}

/** What has another type is left out: a damaged setting counts as not set. */
export function parseIdentity(text: string | undefined): Partial<Identity> {
  try {
    const { agency, year, body } = JSON.parse(text ?? '{}') as { agency?: unknown; year?: unknown; body?: unknown };
    const kind = bodyKinds.find((one) => one === body);
    return {
      ...(typeof agency === 'string' ? { agency } : {}), ...(Number.isInteger(year) ? { year: year as number } : {}), ...(kind ? { body: kind } : {}),
    };
  } catch {
    return {};
  }
}

/** Only the sheet that we made is written to; everywhere else the workbook's settings keep it. */
export async function saveIdentity(port: WorkbookPort, identity: Identity): Promise<void> {
  const { agency, year, body } = identity;
  const [grid] = await port.read([{ sheet: sheetNames.identity }]);
  const ours = grid && identityCells.every(({ row, label }) => grid.cells[row]?.[0]?.value === label);
  if (!ours) return port.setSetting(setting, JSON.stringify(identity));
  const present = readIdentity([grid]);
  if (present.agency === agency && present.year === year && present.body === body) return;
  await port.write([{ sheet: sheetNames.identity, row: identityCells[0].row, column: 1, values: [[agency === '' ? null : agency], [year], [body ? bodyName[body] : null]] }]);
}
