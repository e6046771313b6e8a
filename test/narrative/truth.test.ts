import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentForm as form } from '../../src/form/index.js';
import type { FigureKey } from '../../src/form/types.js';
import type { Facts, Paragraph, Slot } from '../../src/narrative/types.js';
import { paragraphText, writeNarrative } from '../../src/narrative/write.js';
import type { Report } from '../../src/report/report.js';
import { consistentReports } from '../reports.js';
import { textOf } from './written.js';

const words = fc.stringMatching(/^[公开更新不够及时人手少3]{1,12}$/);
const facts: fc.Arbitrary<Facts> = fc.record({
  published: fc.nat(20000), trainings: fc.nat(3), informationFee: fc.nat(3000).map((cents) => cents / 10),
  problems: fc.array(words, { maxLength: 4 }), measures: fc.array(words, { maxLength: 4 }),
}, { requiredKeys: [] });

/** Consistent reports, many figures 0 in some, some figures blank or not there at all. */
const reports: fc.Arbitrary<Report> = fc.record({
  report: consistentReports,
  zeroed: fc.subarray([
    'applications', 'disputes', 'disclosure.normativeDocuments', 'disclosure', 'disputes.review', 'applications.broughtForward',
  ]),
  blank: fc.subarray(form.figures.map(({ key }) => key), { maxLength: 12 }),
  absent: fc.subarray(form.figures.map(({ key }) => key), { maxLength: 4 }),
}).map(({ report, zeroed, blank, absent }) => ({
  ...report,
  figures: Object.fromEntries(Object.entries(report.figures).flatMap(([key, value]) =>
    absent.includes(key) ? [] : [[key, blank.includes(key) ? null : zeroed.some((start) => key.startsWith(start)) ? 0 : value]])),
}));

/** What the catalogue itself may say in digits: documents and the days of the period. */
const fixed = /国务院令第711号|国办公开办函〔2021〕30号|国办函〔2020〕109号|年1月1日|年12月31日/g;

const slotsOf = (paragraph: Paragraph): Slot[] => paragraph.pieces.filter((piece) => typeof piece !== 'string');

/** Figures that must be 0 for a text to hold these words; what is left of 无 and 未 afterwards is a claim without ground. */
const claimsOfNothing: readonly (readonly [RegExp, readonly FigureKey[]])[] = [
  [/未收到政府信息公开申请/g, ['applications.received.total', 'applications.broughtForward.total']],
  [/无新收政府信息公开申请/g, ['applications.received.total']],
  [/无上年结转申请/g, ['applications.broughtForward.total']],
  [/无办结申请/g, ['applications.concluded.total']],
  [/无结转下年度继续办理的申请/g, ['applications.carriedForward.total']],
  [/未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况/g, ['disputes.review.total', 'disputes.directSuit.total', 'disputes.suitAfterReview.total']],
  [/未发生因政府信息公开工作被申请行政复议的情况/g, ['disputes.review.total']],
  [/未发生被提起行政诉讼的情况/g, ['disputes.directSuit.total', 'disputes.suitAfterReview.total']],
  [/未制发、未废止行政规范性文件/g, ['disclosure.normativeDocuments.issued', 'disclosure.normativeDocuments.repealed']],
  [/未制发行政规范性文件/g, ['disclosure.normativeDocuments.issued']],
  [/未废止行政规范性文件/g, ['disclosure.normativeDocuments.repealed']],
  [/无现行有效的行政规范性文件/g, ['disclosure.normativeDocuments.inForce']],
  [/未制发、未废止规章/g, ['disclosure.regulations.issued', 'disclosure.regulations.repealed']],
  [/未制发规章/g, ['disclosure.regulations.issued']],
  [/未废止规章/g, ['disclosure.regulations.repealed']],
  [/无现行有效的规章/g, ['disclosure.regulations.inForce']],
  [/无行政事业性收费/g, ['disclosure.fees.amount']],
];
const decisions: Readonly<Record<string, FigureKey>> = {
  行政许可: 'disclosure.licensing.decisions', 行政处罚: 'disclosure.penalties.decisions', 行政强制: 'disclosure.coercion.decisions',
};

describe('the text says what the figures say and nothing else', () => {
  const holds = (check: (report: Report, told: Facts, paragraphs: Paragraph[]) => void): void =>
    fc.assert(fc.property(reports, facts, (report, told) => check(report, told, writeNarrative(form, report, told))), { numRuns: 300 });

  it('every number stands in a slot whose source gives exactly that number', () => {
    holds((report, told, paragraphs) => {
      for (const { source, text, blank } of paragraphs.flatMap(slotsOf)) {
        if ('fact' in source) {
          const fact = told[source.fact];
          if (typeof fact === 'number') assert.equal(Number(text), fact);
          else if (!blank) assert.ok((fact ?? []).includes(text), text);
          continue;
        }
        if ('identity' in source) {
          assert.equal(text, String(report[source.identity]));
          continue;
        }
        const figures = ('figure' in source ? [source.figure] : source.figures).map((key) => report.figures[key] ?? null);
        assert.ok(figures.length > 0);
        assert.equal(blank, figures.includes(null));
        if (!blank) assert.equal(Number(text), figures.reduce<number>((sum, figure) => sum + figure!, 0));
      }
    });
  });

  it('has no digit outside its slots but those of the documents and the period', () => {
    holds((_, __, paragraphs) => {
      for (const paragraph of paragraphs) {
        // a slot leaves a mark, so that 年1月1日 after the year still reads as one
        const fixedPart = paragraph.pieces.map((piece) => (typeof piece === 'string' ? piece : '□')).join('');
        assert.doesNotMatch(fixedPart.replaceAll(fixed, ''), /[0-9０-９]/, fixedPart);
      }
    });
  });

  it('says 无 and 未 only where the figures are 0', () => {
    holds((report, told, paragraphs) => {
      for (const paragraph of paragraphs) {
        let rest = paragraph.pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll(/【待填[^】]*】/g, '') : '')).join('');
        for (const [claim, keys] of claimsOfNothing) {
          if (rest.match(claim)) for (const key of keys) assert.equal(report.figures[key], 0, `${rest}: ${key}`);
          rest = rest.replaceAll(claim, '');
        }
        rest = rest.replace(/未作出(.+?)决定/, (_, kinds: string) => {
          for (const kind of kinds.split('、')) assert.equal(report.figures[decisions[kind]!], 0, kind);
          return '';
        });
        if (told.trainings === 0) rest = rest.replace('未组织政府信息公开业务培训', '');
        assert.doesNotMatch(rest.replaceAll(/尚未审结|无法提供/g, ''), /无|未|没有|不存在|均(?!为)/, rest);
      }
    });
  });

  it('shows each blank that it speaks of as 【待填：…】', () => {
    holds((_, __, paragraphs) => {
      for (const { text, blank } of paragraphs.flatMap(slotsOf)) assert.equal(/^【待填：.+】$/.test(text), blank, text);
    });
  });

  it('reads as a text: no leftovers of code, no empty brackets, no doubled or missing marks', () => {
    holds((_, __, paragraphs) => {
      for (const paragraph of paragraphs.filter(({ kind }) => kind === 'body')) {
        const text = paragraphText(paragraph);
        assert.doesNotMatch(text, /undefined|null|NaN|Infinity|[{}]|e[+-]\d|（）|[，。；：、]{2}|（[，。；、]|\s/, text);
        assert.match(text, /[。】]$/);
      }
    });
  });

  it('says nothing of a number that no figure can be: the text is that of a blank', () => {
    const spoilt = fc.tuple(fc.constantFrom(...form.figures), fc.constantFrom(-5, 1.5, 1e300, -0.25, NaN));
    fc.assert(fc.property(reports, facts, spoilt, (report, told, [{ key, number }, value]) => {
      if (number === 'decimal' && value === 1.5) return;
      const text = (figure: number | null): string =>
        textOf(writeNarrative(form, { ...report, figures: { ...report.figures, [key]: figure } }, told));
      assert.equal(text(value), text(null));
    }), { numRuns: 300 });
  });

  it('is the same text for the same report', () => {
    holds((report, told, paragraphs) => assert.deepEqual(writeNarrative(form, structuredClone(report), structuredClone(told)), paragraphs));
  });

  it('gives 待填 alone for a report of which nothing is known', () => {
    fc.assert(fc.property(consistentReports, (report) => {
      const text = textOf(writeNarrative(form, { ...report, figures: {} }, {}));
      assert.doesNotMatch(text.replaceAll(/【待填[^】]*】/g, ''), /[0-9]件|未收到|未发生|无结转/);
    }), { numRuns: 5 });
  });
});
