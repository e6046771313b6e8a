import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentForm as form } from '../../src/form/index.js';
import type { FigureKey } from '../../src/form/types.js';
import { termOf } from '../../src/narrative/names/names.js';
import { keysOf } from '../../src/narrative/source.js';
import { builtInNames, builtInTemplate, type BuiltInName } from '../../src/narrative/template/built-in.js';
import type { Facts, Paragraph, Slot } from '../../src/narrative/types.js';
import { paragraphText, sectionsOf, writeNarrative } from '../../src/narrative/write.js';
import { asLastYear, type LastYear } from '../../src/report/last-year.js';
import type { Report } from '../../src/report/report.js';
import { consistentReports } from '../reports.js';
import { runs } from '../runs.js';
import { ofAnyBody } from './any-report.js';
import { stated } from './stated.js';
import { allTold, someTold } from './told.js';
import { textOf } from './written.js';

const numRuns = runs(60);

/** Some figures blank, spoilt or not there at all. */
const damaged: fc.Arbitrary<Report> = fc.record({
  report: ofAnyBody,
  changes: fc.dictionary(fc.constantFrom(...form.figures.map(({ key }) => key)), fc.constantFrom(null, undefined, 0, 7), { maxKeys: 12 }),
}).map(({ report, changes }) => ({
  ...report,
  figures: Object.fromEntries(Object.entries({ ...report.figures, ...changes }).filter((entry): entry is [string, number | null] =>
    entry[1] !== undefined)),
}));

const lastYears: fc.Arbitrary<LastYear | undefined> =
  fc.option(consistentReports.map((report) => asLastYear({ ...report, year: 2023 })), { nil: undefined });

interface Writing {
  readonly report: Report;
  readonly told: Facts;
  readonly lastYear: LastYear | undefined;
  readonly name: BuiltInName;
  readonly paragraphs: readonly Paragraph[];
}

function writings(reports: fc.Arbitrary<Report>, facts: fc.Arbitrary<Facts>): fc.Arbitrary<Writing> {
  return fc.record({ report: reports, told: facts, lastYear: lastYears, name: fc.constantFrom(...builtInNames) }).map((one) =>
    ({ ...one, paragraphs: writeNarrative(form, one.report, one.told, { lastYear: one.lastYear, template: builtInTemplate(one.name) }) }));
}

function holds(reports: fc.Arbitrary<Report>, facts: fc.Arbitrary<Facts>, check: (writing: Writing) => void): void {
  fc.assert(fc.property(writings(reports, facts), check), { numRuns });
}

const slotsOf = (paragraph: Paragraph): Slot[] => paragraph.pieces.filter((piece) => typeof piece !== 'string');

/** What the templates themselves may say in digits: documents and the days of the period. */
const fixed = /国务院令第711号|国办公开办函〔2021〕30号|年1月1日|年12月31日/g;

/** Figures that must be 0 for a text to hold these words; what is left of 没有 afterwards is a claim without ground. */
const rulesKeys = (...columns: string[]): FigureKey[] => columns.map((column) => `disclosure.regulations.${column}`);
const documentKeys = (...columns: string[]): FigureKey[] => columns.map((column) => `disclosure.normativeDocuments.${column}`);
const reviews = ['disputes.review.total'];
const suits = ['disputes.directSuit.total', 'disputes.suitAfterReview.total'];
const claimsOfNothing: readonly (readonly [RegExp, readonly FigureKey[]])[] = [
  [/没有收到政府信息公开申请/g, ['applications.received.total']],
  [/也没有上年结转的申请|没有上年结转的申请/g, ['applications.broughtForward.total']],
  [/没有办结的申请/g, ['applications.concluded.total']],
  [/没有结转下年度继续办理的申请/g, ['applications.carriedForward.total']],
  [/没有发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况/g, [...reviews, ...suits]],
  [/没有发生因政府信息公开工作被申请行政复议的情况/g, reviews],
  [/没有发生因政府信息公开工作被提起行政诉讼的情况/g, suits],
  [/年底没有现行有效的行政规范性文件/g, documentKeys('inForce')],
  [/没有制发、废止行政规范性文件/g, documentKeys('issued', 'repealed')],
  [/没有制发行政规范性文件/g, documentKeys('issued')],
  [/没有废止行政规范性文件/g, documentKeys('repealed')],
  [/没有制发、废止规章/g, rulesKeys('issued', 'repealed')],
  [/没有制发规章/g, rulesKeys('issued')],
  [/没有废止/g, rulesKeys('repealed')],
  [/也?没有行政事业性收费/g, ['disclosure.fees.amount']],
];
const decisions: Readonly<Record<string, FigureKey>> = {
  行政许可: 'disclosure.licensing.decisions', 行政处罚: 'disclosure.penalties.decisions', 行政强制: 'disclosure.coercion.decisions',
};

describe('the text says what figures and facts say and nothing else, in every template', () => {
  it('every number stands in a slot whose source gives exactly that number', () => {
    holds(damaged, someTold, ({ report, told, lastYear, paragraphs }) => {
      const sum = (keys: readonly FigureKey[], figures = report.figures): number | null =>
        keys.reduce<number | null>((all, key) => (all === null ? null : typeof figures[key] === 'number' ? all + figures[key] : null), 0);
      for (const { source, text, blank } of paragraphs.flatMap(slotsOf)) {
        if ('untold' in source || 'doubtful' in source) {
          assert.ok(blank && ('untold' in source ? source.untold : source.doubtful).length > 0);
        } else if ('fact' in source) {
          const fact = told[source.fact];
          if (typeof fact === 'number') assert.equal(Number(text), fact);
          else if (fact === 'none') assert.equal(text, '0');
          else if (!blank) assert.ok([fact ?? []].flat().includes(text), text);
        } else if ('identity' in source) {
          assert.equal(text, String(report[source.identity]));
        } else if ('lastYear' in source) {
          const [now, last] = [sum(source.lastYear)!, sum(source.lastYear, lastYear!.figures)!];
          const exact = source.as === 'last' ? last : source.as === 'change' ? Math.abs(now - last) : Math.abs(now - last) * 100 / last;
          assert.ok(Math.abs(Number(text) - exact) <= (source.as === 'percent' ? 0.0501 : 0), `${text} ${exact}`);
        } else {
          const found = sum('figure' in source ? [source.figure] : source.figures);
          assert.equal(blank, found === null);
          if (!blank) assert.equal(Number(text), found);
        }
      }
    });
  });

  it('has no digit outside its slots but those of the documents and the period', () => {
    holds(damaged, someTold, ({ paragraphs }) => {
      for (const { pieces } of paragraphs) {
        // a slot leaves a mark, so that 年1月1日 after the year still reads as one
        const words = pieces.map((piece) => (typeof piece === 'string' ? piece : '□')).join('').replaceAll(/【待核[^】]*】/g, '');
        assert.doesNotMatch(words.replaceAll(fixed, ''), /[0-9０-９]/, words);
      }
    });
  });

  it('says 没有 only where the figures are 0, and of facts only where that was the answer', () => {
    holds(damaged, fc.constant({}), ({ report, paragraphs }) => {
      for (const paragraph of paragraphs) {
        let rest = paragraph.pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
        for (const [claim, keys] of claimsOfNothing) {
          if (rest.match(claim)) for (const key of keys) assert.equal(report.figures[key], 0, `${rest}: ${key}`);
          rest = rest.replaceAll(claim, '');
        }
        rest = rest.replace(/没有作出(.+?)决定/, (_, kinds: string) => {
          for (const kind of kinds.split('、')) assert.equal(report.figures[decisions[kind]!], 0, kind);
          return '';
        }).replace('上年没有收到申请', '');
        assert.doesNotMatch(rest.replaceAll(/尚未审结|无法提供|没有现成信息|无正当理由|逾期未缴费/g, ''), /没有|未|无|不存在|均(?!为)/, rest);
      }
    });
  });

  it('has no 【待填】 where everything is told, for every kind of body', () => {
    holds(ofAnyBody, allTold, ({ paragraphs, name }) => assert.doesNotMatch(textOf(paragraphs), /【待填/, name));
  });

  it('says no sentence twice', () => {
    holds(damaged, someTold, ({ paragraphs, name }) => {
      const sentences = paragraphs.flatMap((paragraph) => paragraphText(paragraph).split(/(?<=。)|(?<=【待核[^】]*】)/).map((one) => one.trim()))
        .filter((one) => /^【待核|[^】]。$/.test(one));
      assert.deepEqual(sentences.filter((one, at) => sentences.indexOf(one) !== at), [], name);
    });
  });

  it('shows what is open as 【待填：…】 or 【待核：…】', () => {
    holds(damaged, someTold, ({ paragraphs }) => {
      for (const { text, blank } of paragraphs.flatMap(slotsOf)) assert.equal(/^【待[填核]：[^【】]+】$/.test(text), blank, text);
    });
  });

  it('makes no sentence of an equation that does not hold', () => {
    holds(damaged, allTold, ({ report, paragraphs }) => {
      const broken = form.equations.filter(({ left, right }) => {
        const sum = (keys: readonly FigureKey[]): number => keys.reduce((all, key) => all + (report.figures[key] ?? NaN), 0);
        return sum(left) !== sum(right) && !Number.isNaN(sum(left) + sum(right));
      }).flatMap(({ left, right }) => [...left, ...right]);
      for (const { source, blank } of paragraphs.flatMap(slotsOf)) {
        const keys = 'figure' in source ? [source.figure] : 'figures' in source ? source.figures : [];
        if (!blank) assert.deepEqual(keys.filter((key) => broken.includes(key)), []);
      }
    });
  });

  it('reads as a text: no leftovers of code, no empty brackets, no doubled or missing marks', () => {
    holds(damaged, someTold, ({ paragraphs }) => {
      for (const paragraph of paragraphs.filter(({ kind }) => kind === 'body')) {
        const text = paragraphText(paragraph);
        assert.doesNotMatch(text, /undefined|null|NaN|Infinity|[{}[\]]|e[+-]\d|（）|[，。；：、]{2}|（[，。；、]|\s/, text);
        assert.match(text, /[。】]$/);
      }
    });
  });

  it('writes no number that no figure can be', () => {
    const spoilt = fc.tuple(fc.constantFrom(...form.figures), fc.constantFrom(-5, 1.5, 1e300, -0.25));
    fc.assert(fc.property(writings(ofAnyBody, someTold), spoilt, ({ report, told }, [{ key, number }, value]) => {
      if (number === 'decimal' && value === 1.5) return;
      const text = textOf(writeNarrative(form, { ...report, figures: { ...report.figures, [key]: value } }, { ...told, informationFee: 'omit' }));
      assert.ok(!text.replaceAll(/【[^】]*】/g, '').includes(String(value)), text);
    }), { numRuns });
  });

  it('is the same text for the same report', () => {
    holds(damaged, someTold, ({ report, told, lastYear, name, paragraphs }) => assert.deepEqual(
      writeNarrative(form, structuredClone(report), structuredClone(told), { lastYear, template: builtInTemplate(name) }), paragraphs));
  });
});

describe('the whole text', () => {
  it('states every figure of the list that is not 0', () => {
    holds(ofAnyBody, allTold, ({ report, told }) => {
      const paragraphs = writeNarrative(form, report, told);
      const said = new Set(paragraphs.flatMap(slotsOf).flatMap(({ source }) =>
        ('figure' in source ? [source.figure] : 'figures' in source ? [source.figures.join()] : [])));
      const text = textOf(paragraphs);
      for (const [name, alone] of stated) {
        const term = termOf(name);
        assert.ok(term?.kind === 'figures', name);
        const keys = keysOf(form, term.patterns);
        if (keys.every((key) => report.figures[key] === 0) || said.has(keys.join())) continue;
        assert.ok(alone !== undefined && new RegExp(`(?:为|均为|（|、)${alone}(?!\\d)`).test(text), `${name} ${text}`);
      }
    });
  });

  it('stays within a thousand characters for 一 in the template of 武威, when the answers are short', () => {
    holds(ofAnyBody, allTold, ({ report, told }) => {
      const { overview } = sectionsOf(writeNarrative(form, report, told, { template: builtInTemplate('wuwei') }));
      assert.ok(overview!.length <= 1000, `${overview!.length}`);
    });
  });

  it('gives nothing but what is open for a report of which nothing is known', () => {
    fc.assert(fc.property(consistentReports, (report) => {
      const text = textOf(writeNarrative(form, { ...report, figures: {} }, {}));
      assert.doesNotMatch(text.replaceAll(/【待填[^】]*】/g, ''), /[0-9]件|没有|均为/);
    }), { numRuns: 5 });
  });
});
