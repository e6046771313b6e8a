import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctionsOf, type Correction } from '../../../src/narrative/correct/corrections.js';
import { readClaims } from '../../../src/narrative/read/claims.js';
import type { TextKey } from '../../../src/report/place.js';
import type { Report } from '../../../src/report/report.js';
import { consistentReports } from '../../reports.js';
import { reportWith } from '../written.js';

/** Received 12 and 3 from last year, 13 concluded, 2 carried on; two reviews, both upheld; 1234 penalties, fees of 330.5 万元. */
const report = reportWith({
  'applications.received.person': 10, 'applications.received.enterprise': 2, 'applications.received.total': 12,
  'applications.broughtForward.person': 3, 'applications.broughtForward.total': 3,
  'applications.granted.person': 11, 'applications.granted.enterprise': 2, 'applications.granted.total': 13,
  'applications.concluded.person': 11, 'applications.concluded.enterprise': 2, 'applications.concluded.total': 13,
  'applications.carriedForward.person': 2, 'applications.carriedForward.total': 2,
  'disputes.review.upheld': 2, 'disputes.review.total': 2,
  'disclosure.penalties.decisions': 23_456, 'disclosure.fees.amount': 330.5, 'disclosure.regulations.inForce': 305,
});

const withText = (text: string, section: TextKey = 'overview'): Report => ({ ...report, sections: { [section]: [{ text }] } });
const all = (given: Report): Correction[] => readClaims(given).flatMap((claim) => correctionsOf(given, claim));

/** A false sentence, and what is offered in its place, in this order. */
const cases: readonly (readonly [text: string, ...offers: readonly string[]])[] = [
  ['本年新收政府信息公开申请15件。', '本年新收政府信息公开申请12件。'],
  ['本年新收政府信息公开申请１５件。', '本年新收政府信息公开申请１２件。'],
  ['本年新收政府信息公开申请 15 件。', '本年新收政府信息公开申请 12 件。'],
  ['本年新收政府信息公开申请十六件。', '本年新收政府信息公开申请十二件。'],
  ['结转下年度继续办理五件。', '结转下年度继续办理两件。'],
  ['本年新收政府信息公开申请80余件。', '本年新收政府信息公开申请12件。'],
  ['本年新收政府信息公开申请近三百件。', '本年新收政府信息公开申请十二件。'],
  ['收到政府信息公开申请20件。', '收到政府信息公开申请12件。'],
  ['共受理政府信息公开申请20件。', '共受理政府信息公开申请12件。', '共受理政府信息公开申请15件。', '共受理政府信息公开申请13件。'],
  ['作出行政处罚决定12,345件。', '作出行政处罚决定23,456件。'],
  ['作出行政处罚决定1.2万件。', '作出行政处罚决定2.3万件。'],
  ['行政事业性收费325万元。', '行政事业性收费330.5万元。'],
  ['行政事业性收费3,250,000元。', '行政事业性收费3,305,000元。'],
  ['现行有效规章三百件。', '现行有效规章三百零五件。'],
  ['新收政府信息公开申请12件，其中自然人8件，法人和其他组织2件。',
    '新收政府信息公开申请12件，其中自然人10件，法人和其他组织2件。', '新收政府信息公开申请12件，其中自然人13件，法人和其他组织2件。'],
  ['本年度未收到政府信息公开申请。', '本年度新收政府信息公开申请12件。'],
  ['主动公开信息69条，我局未收到政府信息公开申请，无行政诉讼。', '主动公开信息69条，我局新收政府信息公开申请12件，无行政诉讼。'],
  ['没有结转下年度继续办理的申请。', '结转下年度继续办理2件。'],
  ['未发生因政府信息公开引起的行政复议、行政诉讼案件。',
    '因政府信息公开工作被申请行政复议2件（均为结果维持），没有发生因政府信息公开工作被提起行政诉讼的情况。'],
  ['收到申请12件，全部办结。', '收到申请12件，结转下年度继续办理2件。'],
  // right, of another matter, or not understood: nothing is offered
  ['本年新收政府信息公开申请12件。'],
  ['发布政策解读25篇。'],
];

describe('what a false claim may say instead', () => {
  for (const [text, ...offers] of cases) {
    it(`${text} → ${offers.join(' ') || 'nothing'}`, () => assert.deepEqual(all(withText(text)).map(({ after }) => after), offers));
  }

  it('tells which words go, which come, and of which figures', () => {
    const [correction] = all(withText('新收政府信息公开申请15件。', 'other'));
    assert.deepEqual(correction, {
      place: { section: 'other', paragraph: 1, start: 10, end: 13 }, before: '新收政府信息公开申请15件。', after: '新收政府信息公开申请12件。',
      out: { start: 10, end: 12 }, in: { start: 10, end: 12 }, figures: ['applications.received.total'],
    });
  });

  it('changes the paragraph of the claim alone', () => {
    const sections = { overview: [{ text: '概述。' }, { text: '新收政府信息公开申请15件。' }, { text: '结束。' }] };
    assert.deepEqual(all({ ...report, sections }).map(({ place, after }) => [place.paragraph, after]), [[2, '新收政府信息公开申请12件。']]);
  });

  for (const [lines, offers] of [
    [['本年度我单位通过各种渠道新收政府信息公开', '申请15件。'], [[2, '申请12件。']]],
    [['本年度我单位通过各种渠道新收政府信息公开申请十', '余件。'], []],
    [['本年度我单位通过各种渠道没有收到任何政府信息公', '开申请。'], []],
  ] as const) {
    it(`of a sentence that a page broke: ${lines.join('/')}`, () => {
      const made = all({ ...report, sections: { overview: lines.map((text) => ({ text })) } });
      assert.deepEqual(made.map(({ place, after }) => [place.paragraph, after]), offers);
    });
  }

  it('is right once it is written, for any report and any number', () => {
    const sentences: readonly ((number: number) => string)[] = [
      (number) => `新收政府信息公开申请${number}件。`, (number) => `办结申请 ${number} 件，`, (number) => `行政复议${number}起；`,
      (number) => `行政处罚${number}.5万件`, () => '未收到政府信息公开申请。', () => '没有行政复议，没有行政诉讼。', () => '无结转下年度的申请。',
    ];
    fc.assert(fc.property(consistentReports, fc.constantFrom(...sentences), fc.nat(99_999), (own, sentence, number) => {
      const given: Report = { ...own, sections: { overview: [{ text: sentence(number) }] } };
      for (const claim of readClaims(given)) {
        const offers = correctionsOf(given, claim);
        if (claim.outcome === 'broken') assert.ok(offers.length > 0, sentence(number));
        for (const { after } of offers) {
          const read = readClaims({ ...own, sections: { overview: [{ text: after }] } });
          assert.ok(read.some(({ outcome }) => outcome === 'holds'), after);
        }
      }
    }), { numRuns: 200 });
  });
});
