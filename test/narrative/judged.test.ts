import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../src/check/check.js';
import type { CheckResult } from '../../src/check/finding.js';
import { currentForm as form } from '../../src/form/index.js';
import { fields } from '../../src/narrative/facts/fields.js';
import { readClaims } from '../../src/narrative/read/claims.js';
import { verdictOf } from '../../src/narrative/read/ledger.js';
import { builtInNames, builtInTemplate, type BuiltInName } from '../../src/narrative/template/built-in.js';
import type { Facts, Paragraph } from '../../src/narrative/types.js';
import { sectionsOf, writeNarrative } from '../../src/narrative/write.js';
import { bodyKinds } from '../../src/report/body.js';
import { asLastYear, type LastYear } from '../../src/report/last-year.js';
import type { Report } from '../../src/report/report.js';
import { consistentReports } from '../reports.js';
import { runs } from '../runs.js';
import { ofAnyBody } from './any-report.js';
import { askedOf, plausible } from './plausible.js';
import { reportWith, textOf } from './written.js';

interface Written {
  readonly report: Report;
  readonly facts: Facts;
  readonly name: BuiltInName;
  readonly paragraphs: readonly Paragraph[];
  readonly lastYear: LastYear | undefined;
}

/** Every kind of body, template and answer, with and without the year before; all that this body is asked for is told. */
function written(answers: fc.Arbitrary<Facts>): fc.Arbitrary<Written> {
  return fc.record({
    report: ofAnyBody, facts: answers, name: fc.constantFrom(...builtInNames),
    last: fc.option(consistentReports, { nil: undefined }),
  }).map(({ report: bare, facts: all, name, last }) => {
    const facts = askedOf(bare, all);
    const lastYear = last && asLastYear({ ...last, agency: bare.agency, year: 2023 });
    const paragraphs = writeNarrative(form, bare, facts, { lastYear, template: builtInTemplate(name) });
    return { report: { ...bare, sections: sectionsOf(paragraphs) }, facts, name, paragraphs, lastYear };
  });
}

function findingsOf({ report, lastYear }: Pick<Written, 'report' | 'lastYear'>): CheckResult['findings'] {
  return check(report, { profile: 'publish', ...(lastYear ? { lastYear } : {}) }).findings.filter(({ rule }) => /^(?:claim|text)\//.test(rule));
}

/** What the answers themselves bring about: who tells next to nothing, or leaves out what the law asks for, is told so. */
function broughtAbout({ facts, paragraphs }: Written): readonly string[] {
  const told = Object.entries(facts);
  const saysNothing = (topic: string): boolean => fields.every(({ key, topic: own }) =>
    own !== topic || [undefined, 'omit', 'none', 0].some((one) => one === facts[key]));
  const isLeftOut = (...keys: (keyof Facts)[]): boolean => keys.every((key) => facts[key] === undefined || facts[key] === 'omit');
  return [
    ...(facts.problems!.length === 1 || told.filter(([, one]) => one === 'omit' || one === 'none').length > told.length / 4
      ? ['text/section-short'] : []),
    ...(isLeftOut('assessment', 'evaluation', 'accountability') ? ['text/government-results'] : []),
    ...(isLeftOut('siteColumns', 'mediaAccounts', 'offlinePoints') || isLeftOut('systems', 'review', 'cleaned', 'archived')
      || saysNothing('supervision') ? ['text/five-topics'] : []),
    ...(paragraphs.some(({ section, pieces }) => section === 'overview' && pieces.some((piece) => typeof piece !== 'string' && /\d/.test(piece.text)))
      ? [] : ['text/no-numbers']),
  ];
}

describe('what we write passes our own check, in every template and for every kind of body', () => {
  it('has nothing found in it, down to the smallest hint, and no number that is not understood', () => {
    fc.assert(fc.property(written(plausible), (one) => {
      const expected = broughtAbout(one);
      assert.deepEqual(findingsOf(one).filter(({ rule }) => !expected.includes(rule)).map(({ rule, message }) => `${one.name} ${rule} ${message}`), []);
      const claims = readClaims(one.report, one.lastYear && { ...one.report, ...one.lastYear, sections: {} });
      assert.deepEqual(claims.filter((claim) => verdictOf(claim) === '未读懂' || verdictOf(claim) === '不符').map(({ words }) => words), []);
      assert.doesNotMatch(textOf(one.paragraphs), /【待/);
    }), { numRuns: runs(300) });
  });
});

describe('one and the same answer to everything', () => {
  const all = (answer: 'none' | 'omit'): Facts => ({
    ...Object.fromEntries(fields.map(({ key }) => [key, answer])),
    problems: ['公开内容不够充实', '更新不够及时'], measures: ['对照公开范围补充栏目', '按月检查更新情况'],
  });
  const topics = ['disclosure', 'applications', 'management', 'platforms', 'supervision'] as const;

  for (const name of builtInNames) {
    for (const body of [...bodyKinds, undefined]) {
      const report: Report = { ...reportWith({}), ...(body ? { body } : {}) };
      const said = (facts: Facts): readonly Paragraph[] => writeNarrative(form, report, facts, { template: builtInTemplate(name) });
      const headings = (paragraphs: readonly Paragraph[]): readonly string[] =>
        paragraphs.flatMap(({ id, kind }) => (kind === 'subheading' ? [id] : []));

      it(`${name}, ${body ?? 'nobody said which body'}: 没有 has a true sentence in every topic`, () => {
        const paragraphs = said(all('none'));
        assert.deepEqual(headings(paragraphs), topics.map((topic) => `overview.${topic}.heading`));
        assert.doesNotMatch(textOf(paragraphs), /【待|[1-9]\d*[条次件项篇期个处人]/);
        const found = findingsOf({ report: { ...report, sections: sectionsOf(paragraphs) }, lastYear: undefined }).map(({ rule }) => rule);
        assert.deepEqual(found.filter((rule) => rule !== 'text/no-numbers' && rule !== 'text/section-short'), []);
      });

      it(`${name}, ${body ?? 'nobody said which body'}: 不写 leaves out what no table holds, and nothing stays open`, () => {
        const paragraphs = said(all('omit'));
        assert.deepEqual(headings(paragraphs), ['overview.disclosure.heading', 'overview.applications.heading']);
        assert.doesNotMatch(textOf(paragraphs), /【待|公开专栏|培训|归档|考核|没有主动公开的政府信息/);
      });
    }
  }
});
