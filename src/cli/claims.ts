import { asLastYear } from '../report/last-year.js';
import { lastYearBeside } from '../narrative/read/beside.js';
import { readClaims } from '../narrative/read/claims.js';
import { claimVerdicts, ledgerOf, type LedgerLine } from '../narrative/read/ledger.js';
import { readOnly } from './inputs.js';
import { shown, type Screen } from './screen.js';

export interface ClaimsCommand {
  readonly format: 'text' | 'json';
  /** Last year's report, for what the text compares with it. */
  readonly lastYear?: string | undefined;
}

/** Prints every number of the text of one report with its verdict. */
export async function claims(file: string, { format, lastYear: before }: ClaimsCommand, { out }: Screen): Promise<void> {
  const { report, kept } = await readOnly(file);
  const given = before === undefined ? kept.lastYear : asLastYear((await readOnly(before)).report);
  const lines = ledgerOf(readClaims(report, lastYearBeside(report, given)), report);
  await out(format === 'json' ? `${JSON.stringify(lines, null, 2)}\n` : asText(lines));
}

function asText(lines: readonly LedgerLine[]): string {
  const counts = claimVerdicts.map((verdict) => `${lines.filter((line) => line.verdict === verdict).length}${verdict}`).join(' · ');
  const all = lines.map(({ verdict, words, why }) => `  ${verdict}  ${words}${why ? `（${why}）` : ''}`);
  return `${[`正文${lines.length}处：${counts}`, ...all].map(shown).join('\n')}\n`;
}
