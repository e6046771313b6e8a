import type { Reading } from '../workbook/reading.js';

/** Who signed a report and what was changed since. What writes is loaded only for a workbook that somebody signed. */
export async function signedOf(reading: Reading): Promise<string | undefined> {
  return reading.kept.signoff && (await import('../workbook/signed-words.js')).signedWords(reading);
}
