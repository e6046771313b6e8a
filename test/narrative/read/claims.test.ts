import assert from 'node:assert/strict';
import { currentForm as form } from '../../../src/form/index.js';
import { readClaims } from '../../../src/narrative/read/claims.js';
import { emptyReport, type Report } from '../../../src/report/report.js';
import { paragraphsIn } from '../../../src/report/text.js';

const figures = (received: number, broughtForward: number, concluded: number): Report['figures'] => ({
  ...Object.fromEntries(form.figures.map(({ key }) => [key, 0])),
  'applications.received.total': received, 'applications.received.person': received,
  'applications.broughtForward.total': broughtForward, 'applications.broughtForward.person': broughtForward,
  'applications.granted.total': concluded, 'applications.granted.person': concluded,
  'applications.concluded.total': concluded, 'applications.concluded.person': concluded,
  'applications.carriedForward.total': received + broughtForward - concluded,
  'applications.carriedForward.person': received + broughtForward - concluded,
  'disputes.review.upheld': 2, 'disputes.review.corrected': 1, 'disputes.review.pending': 1, 'disputes.review.total': 4,
});

const reportOf = (text: string): Report =>
  ({ ...emptyReport(form), agency: '某局', year: 2024, figures: figures(25, 2, 24), sections: { overview: paragraphsIn(text) } });
const lastYear: Report = { ...emptyReport(form), agency: '某局', year: 2023, figures: figures(20, 0, 18) };

const short = (key: string): string => key.replace(/^applications\./, '').replace(/\.total$/, '');

/** `number holds: received | received + broughtForward`. */
const read = (text: string, last?: Report): string[] => readClaims(reportOf(text), last).map(({ frame, outcome, accepts }) =>
  `${frame.kind} ${outcome}${accepts.length === 0 ? '' : `: ${accepts.map((terms) =>
    terms.map(([key, sign], at) => `${sign < 0 ? '- ' : at > 0 ? '+ ' : ''}${short(key)}`).join(' ')).join(' | ')}`}`);

describe('claims and what they may be', () => {
  for (const [text, ...expected] of [
    ['收到申请25件。', 'number holds: received'],
    ['收到申请26件。', 'number broken: received'],
    ['申请27件。', 'number holds: received | received + broughtForward'],
    ['受理申请24件。', 'number holds: received | received + broughtForward | concluded'],
    ['应办申请27件。', 'number holds: received + broughtForward'],
    ['办结申请24件。', 'number holds: concluded'],
    ['上年结转2件。', 'number holds: broughtForward'],
    ['结转下年3件。', 'number holds: carriedForward'],
    ['审结行政复议3件。', 'number holds: disputes.review - disputes.review.pending'],
    ['未收到政府信息公开申请。', 'zero broken: received'],
    ['没有行政诉讼。', 'zero holds: disputes.directSuit + disputes.suitAfterReview'],
    ['申请已全部办结。', 'all broken: carriedForward'],
    ['行政复议均维持。', 'all broken: disputes.review.corrected | disputes.review.pending'],
    ['公开信息55条，其中网站20条、公示栏35条。', 'other apart', 'other apart', 'other apart', 'sum holds'],
    ['公开信息65条，其中网站20条、公示栏35条。', 'other apart', 'other apart', 'other apart', 'sum broken'],
    ['公开信息55条，其中网站60条。', 'other apart', 'other apart', 'sum broken'],
    ['2023年收到申请12件。', 'number apart: received'],
  ] as const) it(text, () => assert.deepEqual(read(text), expected));

  for (const [text, outcome] of [
    ['予以公开24件，占100%。', 'holds'], ['予以公开24件，占80%。', 'broken'],
    ['收到申请25件，比上年增加5件。', 'holds'], ['收到申请25件，比上年增加6件。', 'broken'], ['收到申请25件，增长25%。', 'holds'],
    ['收到申请25件，比上年减少5件。', 'broken'], ['收到申请25件，与上年持平。', 'broken'],
  ] as const) it(`${text} ${outcome}`, () => assert.equal(readClaims(reportOf(text), lastYear).at(-1)!.outcome, outcome));

  it('wait for last year where it is not at hand', () =>
    assert.deepEqual(readClaims(reportOf('收到申请25件，比上年增加5件。')).at(-1)!.lacks, ['lastYear']));

  it('stand where their words stand', () => {
    const text = '情况如下。收到申请26件。';
    const [{ place } = assert.fail()] = readClaims(reportOf(text));
    assert.equal(text.slice(place.start, place.end), '收到申请26件');
  });
});
