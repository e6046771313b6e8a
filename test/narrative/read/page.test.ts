import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { corpusReports } from '../../../scripts/claims-corpus.js';
import { claimCases, claimsPage, findingsOf, withClaimTables } from '../../../scripts/claims-table.js';
import { readClaims } from '../../../src/narrative/read/claims.js';

describe('the labelled cases', () => {
  it('are measured as docs/claims.md says (npm run update writes it)', () => {
    const page = readFileSync(claimsPage, 'utf8');
    assert.equal(page, withClaimTables(page));
  });

  for (const one of claimCases()) {
    it(`${one.id} ${one.verdict}: ${one.sentence}`, () => {
      const { figures, unread } = findingsOf(one);
      assert.equal(unread, 0);
      assert.equal(figures.length > 0, one.verdict === 'false');
      if (one.verdict === 'false' && one.about.length > 0) assert.ok(figures.flat().some((key) => one.about.includes(key)));
    });
  }
});

describe('published reports, where they are at hand', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    'suqian-2024': ['134', '57', '1.05'], 'hongze-2024': [], 'shanghai-office-2019': ['258', '258', '均获维持'],
  };
  it('have the errors that are known and no others', () => {
    const reports = corpusReports();
    for (const { name, report } of reports.filter((one) => one.name in known)) {
      const last = reports.find((one) => one.name === name.replace('2024', '2023') && one.name !== name)?.report;
      const broken = readClaims(report, last).filter(({ outcome }) => outcome === 'broken').map(({ words }) => words);
      assert.equal(broken.length, known[name]!.length, broken.join('\n'));
      for (const words of known[name]!) assert.ok(broken.some((one) => one.includes(words)), words);
    }
  });
});
