import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../src/check/check.js';
import type { Finding } from '../../../src/check/finding.js';
import { readReport } from '../../../src/finder/read-report.js';
import { currentForm as form } from '../../../src/form/index.js';
import type { Facts } from '../../../src/narrative/types.js';
import { sectionsOf, writeNarrative } from '../../../src/narrative/write.js';
import type { Report } from '../../../src/report/report.js';
import { catalogue } from '../../../src/rules/catalogue.js';
import { textSheet } from '../../../src/workbook/text/text-sheet.js';
import { gridOf } from '../../finder/design-grid.js';
import { consistentReports } from '../../reports.js';

const rules = catalogue.filter(({ id }) => id.startsWith('text/') || id.startsWith('layout/heading'));

/** As many measures as problems, each a sentence that a person might tell. */
const pairs = fc.uniqueArray(fc.constantFrom(
  ['解读材料的形式比较单一，图文并茂的内容不多', '增加图表和问答形式的解读材料，每篇都由科室负责人把关'],
  ['工作人员变动频繁，对公开流程还不熟悉', '编写操作手册，每季度组织一次业务学习'],
  ['个别栏目更新不够及时，群众查询不便', '明确更新时限，安排专人每周检查各个栏目'],
  ['答复文书的用语还不够规范统一', '统一答复文书的格式，由法制机构逐件审核'],
), { minLength: 2, maxLength: 4 });

const facts: fc.Arbitrary<Facts> = fc.record({
  published: fc.nat(20_000), trainings: fc.nat(9), informationFee: fc.nat(300).map((tens) => 10 * tens), pairs,
}, { requiredKeys: [] }).map(({ pairs: told, ...rest }) =>
  ({ ...rest, ...(told ? { problems: told.map(([problem]) => problem), measures: told.map(([, measure]) => measure) } : {}) }));

const reports = fc.record({
  report: consistentReports, agency: fc.constantFrom('某市人民政府', '某区档案局', '某街道办事处', '某县'), year: fc.integer({ min: 2021, max: 2030 }),
  zeroed: fc.subarray(['applications', 'disputes', 'disclosure']),
}).map(({ report, agency, year, zeroed }): Report => ({
  ...report, agency, year,
  figures: Object.fromEntries(Object.entries(report.figures).map(([key, value]) =>
    [key, zeroed.some((start) => key.startsWith(start)) ? 0 : value])),
}));

const said = (findings: readonly Finding[]): string[] =>
  findings.filter(({ rule }) => rule !== 'text/residue').map(({ rule, message }) => `${rule} ${message}`);

describe('the text that we write ourselves', () => {
  it('has nothing for the rules on the text to find but what is to be filled in', () => {
    fc.assert(fc.property(reports, facts, (report, told) => {
      const paragraphs = writeNarrative(form, report, told);
      const { report: { sections }, grids } = readReport([gridOf(textSheet(paragraphs))], form);
      const isOpen = JSON.stringify(sections).includes('【待填');
      const { findings } = check({ ...report, sections }, { grids, rules });
      assert.deepEqual(said(findings), []);
      assert.equal(findings.some(({ rule }) => rule === 'text/residue'), isOpen);
      assert.deepEqual(said(check({ ...report, sections: sectionsOf(paragraphs) }, { rules }).findings), []);
    }), { numRuns: 200 });
  });
});
