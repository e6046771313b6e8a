import { parseWaivers, type Waiver } from '../../report/waiver.js';
import type { WorkbookPort } from '../port.js';

/** A person's reasons, kept in the workbook so that they travel with it. */
export const waiversSetting = 'waivers';

export async function readWaivers(port: WorkbookPort): Promise<Waiver[]> {
  return parseWaivers(await port.getSetting(waiversSetting));
}

/** No waivers leave no setting behind. */
export async function saveWaivers(port: WorkbookPort, waivers: readonly Waiver[]): Promise<void> {
  await port.setSetting(waiversSetting, waivers.length === 0 ? undefined : JSON.stringify(waivers));
}
