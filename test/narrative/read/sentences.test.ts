import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { claimCases } from '../../../scripts/claims-table.js';
import { currentForm as form } from '../../../src/form/index.js';
import type { FigureKey } from '../../../src/form/types.js';
import { readClaims } from '../../../src/narrative/read/claims.js';
import { emptyReport, type Report } from '../../../src/report/report.js';
import { paragraphsIn } from '../../../src/report/text.js';

type Figures = Readonly<Record<FigureKey, number | null>>;

/** The tables of the labelled cases, in the order in which they come; a line of sentences.txt names one by its number. */
const cases = claimCases();
const tables = [...new Map(cases.map(({ table }) => [JSON.stringify(table), table])).values()];
const lastOf = cases.find(({ last }) => last)!;
const agencies = ['某局', '某市人民政府', '某局', '某镇人民政府', '某镇人民政府', '某局'];

const reportOf = (figures: Figures, agency: string, year: number): Report =>
  ({ ...emptyReport(form), agency, year, figures: { ...Object.fromEntries(form.figures.map(({ key }) => [key, 0])), ...figures } });

/** `0|f|收到申请52件。`: table 0 makes it false; t is true, n says nothing that the tables hold; of u nobody can tell. */
const lines = readFileSync(new URL('../../fixtures/claims/sentences.txt', import.meta.url), 'utf8').split('\n').filter(Boolean).map((line) =>
  line.split('|') as [table: string, verdict: 't' | 'f' | 'n' | 'u', sentence: string]);

describe('sentences as officials write them', () => {
  it('are all read and judged', () => {
    const wrong: string[] = [];
    for (const [table, verdict, sentence] of lines) {
      const at = Number(table);
      const report: Report = { ...reportOf(tables[at]!, agencies[at]!, 2024), sections: { overview: paragraphsIn(sentence) } };
      const same = JSON.stringify(tables[at]) === JSON.stringify(lastOf.table);
      const claims = readClaims(report, same ? reportOf(lastOf.last!, agencies[at]!, 2023) : undefined);
      const count = (outcome: string): number => claims.filter((claim) => claim.outcome === outcome).length;
      const isRight = verdict === 'f' ? count('broken') > 0 : count('broken') === 0 && (verdict !== 't' || count('holds') > 0);
      if (!isRight || (verdict === 'u') !== count('unread') > 0) {
        wrong.push(`${table}|${verdict}|${sentence} ${claims.map(({ outcome, words }) => `${outcome} ${words}`).join('; ')}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
