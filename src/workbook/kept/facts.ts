import { parseFacts } from '../../narrative/facts.js';
import type { Facts } from '../../narrative/types.js';
import type { WorkbookPort } from '../port.js';

/** What a person told for the text, kept in the workbook. */
export const factsSetting = 'facts';

export async function readFacts(port: WorkbookPort): Promise<Facts> {
  return factsFrom(await port.getSetting(factsSetting));
}

export async function saveFacts(port: WorkbookPort, facts: Facts): Promise<void> {
  await port.setSetting(factsSetting, writeFacts(facts));
}

/** No facts leave no setting behind. */
export function writeFacts(facts: Facts): string | undefined {
  const isTold = (value: number | readonly string[] | undefined): boolean =>
    typeof value === 'number' || (value?.some((text) => text.trim() !== '') ?? false);
  const told = Object.entries<number | readonly string[] | undefined>({ ...facts }).filter(([, value]) => isTold(value));
  return told.length === 0 ? undefined : JSON.stringify(Object.fromEntries(told));
}

/** A setting that somebody damaged reads as nothing told. */
export function factsFrom(json: string | undefined): Facts {
  try {
    return parseFacts(JSON.parse(json ?? '{}'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
