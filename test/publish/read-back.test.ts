import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { form2019 } from '../../src/form/2019.js';
import { factsBeside } from '../../src/narrative/facts/parse.js';
import type { Facts } from '../../src/narrative/types.js';
import { publicationOf, toDocx, toHtml, type Publication } from '../../src/publish/index.js';
import { parseReport } from '../../src/report/json.js';
import { textKeys } from '../../src/report/place.js';
import { emptyReport, type Report } from '../../src/report/report.js';
import { textOf } from '../../src/report/text.js';
import { consistentReports, seedNames } from '../reports.js';
import { readBack } from './read-back.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const formats = {
  docx: async (publication: Publication) => toDocx(publication),
  html: async (publication: Publication) => encode(toHtml(publication)),
};

/** Its figures, texts, title and findings are those of the report. */
async function expectSame(kind: keyof typeof formats, report: Report, facts: Facts, draft: boolean): Promise<void> {
  const publication = publicationOf(report, facts, { draft });
  const { reading, findings, findingsBefore } = await readBack(`report.${kind}`, await formats[kind](publication), publication);
  assert.deepEqual(reading.report.figures, report.figures);
  assert.deepEqual([reading.report.agency, reading.report.year], [report.agency, report.year]);
  const { texts } = publication;
  for (const key of textKeys) assert.equal(textOf(reading.report.sections, key), texts[key] ?? '', key);
  assert.deepEqual(findings, findingsBefore);
}

for (const kind of ['docx', 'html'] as const) {
  describe(`a report exported as ${kind} and read back`, () => {
    for (const name of seedNames) {
      for (const draft of [false, true]) {
        it(`${name}${draft ? ', as a draft' : ''}: the same 200 figures and texts, no new finding`, async () => {
          const json = readFileSync(new URL(`../../seeds/${name}.json`, import.meta.url), 'utf8');
          await expectSame(kind, parseReport(json), factsBeside(json), draft);
        });
      }
    }

    it('of the form of 2019: the same figures', async () => {
      const figures = Object.fromEntries(form2019.figures.map(({ key }, at) => [key, at % 7]));
      const report: Report = { ...emptyReport(form2019), agency: '某市人民政府', year: 2020, body: 'city', figures };
      const publication = publicationOf(report, {}, { draft: true });
      const { reading } = await readBack(`report.${kind}`, await formats[kind](publication), publication);
      assert.deepEqual([reading.report.form, reading.report.figures], ['2019', figures]);
    });

    it('whatever the figures are', () =>
      fc.assert(fc.asyncProperty(consistentReports, (report) => expectSame(kind, report, {}, false)), { numRuns: 15 }));
  });
}
