import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillBlanks, type FillOptions } from '../../../src/check/suspects/index.js';
import { currentForm as form, type FigureKey } from '../../../src/form/index.js';
import { consistentReports } from '../../reports.js';
import { summedKeys } from './corrupt.js';
import { brokenIn, realFigures } from './sets.js';

const hongze = realFigures[1]!;
const totals = form.equations.flatMap(({ right }) => (right.length === 1 ? right : []));

const zeroRows = ['unavailable.unclear', 'unprocessed.repeated'];
const blanks = (rows: readonly string[], columns: readonly string[]): Record<FigureKey, null> =>
  Object.fromEntries(rows.flatMap((row) => columns.map((column) => [`applications.${row}.${column}`, null])));

function filled(change: Readonly<Record<FigureKey, number | null>>, options?: FillOptions): string[] {
  return fillBlanks(form, { ...hongze, ...change }, options).map(({ figure, value, proof }) => `${figure} ${value} ${proof}`);
}

const blankRectangle = blanks(['unavailable.notHeld', 'unavailable.needsCreating'], ['person', 'total']);

describe('a blank that exactly one value fits', () => {
  for (const [what, change, expected] of [
    ['no blank', {}, []],
    ['one blank', { 'applications.unavailable.notHeld.person': null }, ['applications.unavailable.notHeld.person 10 equations']],
    ['a blank total', { 'disputes.review.total': null }, ['disputes.review.total 11 equations']],
    ['a blank of no equation', { 'disclosure.licensing.decisions': null }, []],
    ['two blanks of one sum that no other holds', { 'disputes.review.upheld': null, 'disputes.review.total': null }, []],
    ['two blanks that only several equations together tell',
      { 'applications.unavailable.notHeld.person': null, 'applications.unavailable.notHeld.enterprise': null },
      ['applications.unavailable.notHeld.person 10 equations', 'applications.unavailable.notHeld.enterprise 0 equations']],
    ['blanks that must add up to 0', { 'disputes.directSuit.upheld': null, 'disputes.directSuit.other': null, 'disputes.directSuit.total': 0, 'disputes.directSuit.corrected': 0, 'disputes.directSuit.pending': 0 },
      ['disputes.directSuit.upheld 0 nothingLeft', 'disputes.directSuit.other 0 nothingLeft']],
    ['a blank that is told beside four that are not',
      { ...blankRectangle, 'applications.unavailable.unclear.research': null }, ['applications.unavailable.unclear.research 0 equations']],
    ['a blank that would be negative', { 'disputes.review.upheld': null, 'disputes.review.total': 0 }, []],
    ['a blank beside a sum that does not hold', { 'applications.unavailable.notHeld.person': null, 'applications.received.total': 99 }, []],
    ['a blank of one table while another table is wrong', { 'applications.unavailable.notHeld.person': null, 'disputes.review.total': 99 }, ['applications.unavailable.notHeld.person 10 equations']],
    ['a blank in two equations that ask different values of it',
      { 'applications.unavailable.notHeld.person': null, 'applications.unavailable.notHeld.total': 11 }, []],
    ['a blank beside a fraction', { 'disputes.review.upheld': null, 'disputes.review.other': 0.5 }, []],
    ['a blank beside a number that is too large to be exact', { 'disputes.review.upheld': null, 'disputes.review.total': 2 ** 53 }, []],
    ['a blank that is 0', { 'disputes.review.upheld': null, 'disputes.review.total': 1 }, ['disputes.review.upheld 0 equations']],
    ['two blanks that add up to more than 0', { 'disputes.review.upheld': null, 'disputes.review.other': null }, []],
    ['two blanks of two tables, in the order of the form', { 'disputes.review.total': null, 'applications.received.person': null },
      [`applications.received.person ${hongze['applications.received.person']!} equations`, 'disputes.review.total 11 equations']],
    ['blanks that would have to add up to less than 0', { 'disputes.review.upheld': null, 'disputes.review.other': null, 'disputes.review.total': 0 }, []],
    ['a row of zeros left blank beside one with a number, which then is clear too', blanks(['unavailable.notHeld', 'unavailable.unclear'], ['person', 'enterprise']),
      ['applications.unavailable.notHeld.person 10 equations', ...['notHeld.enterprise', 'unclear.person', 'unclear.enterprise'].map((cell) => `applications.unavailable.${cell} 0 nothingLeft`)]],
    ['blanks of two rows, in the order of the form', blanks(zeroRows, ['enterprise', 'total']),
      zeroRows.flatMap((row) => ['enterprise', 'total'].map((column) => `applications.${row}.${column} 0 nothingLeft`))],
    ['a blank while another row is negative, though every sum holds', { 'applications.unavailable.notHeld.person': null,
      'applications.granted.person': -1, 'applications.granted.total': -1, 'applications.partlyGranted.person': 5, 'applications.partlyGranted.total': 5 }, []],
    ['a blank beside a negative number', { 'disputes.review.upheld': null, 'disputes.review.other': -1 }, []],
  ] as const) it(`answers ${what}`, () => assert.deepEqual(filled(change), expected));

  it('proves nothing from a total that a formula works out', () => {
    const blank = { 'disputes.review.upheld': null };
    assert.deepEqual(filled(blank), ['disputes.review.upheld 10 equations']);
    assert.deepEqual(filled(blank, { computed: totals }), []);
    assert.deepEqual(filled({ 'applications.unavailable.notHeld.person': null }, { computed: totals }), ['applications.unavailable.notHeld.person 10 equations'], 'from what was received and carried over');
  });

  it('takes last year\'s figures', () => {
    const figure = 'applications.broughtForward.person';
    const blank = {
      [figure]: null, 'applications.broughtForward.total': null, 'applications.received.person': null, 'applications.received.total': null,
    };
    assert.deepEqual(filled(blank), []);
    assert.equal(filled(blank, { constraints: [{ id: 'carry', terms: [{ figure, sign: 1 }], value: 0 }] }).length, 4);
  });

  it('takes sums in which a figure stands twice', () => {
    const [upheld, corrected] = ['disputes.review.upheld', 'disputes.review.corrected'] as const;
    const twice = (value: number, also: readonly FigureKey[] = []): FillOptions =>
      ({ constraints: [{ id: 'twice', terms: [upheld, upheld, ...also].map((figure) => ({ figure, sign: 1 })), value }] });
    const rest = { 'disputes.review.total': null };
    assert.deepEqual(filled({ [upheld]: null, ...rest }, twice(20)), [`${upheld} 10 equations`, 'disputes.review.total 11 equations']);
    assert.deepEqual(filled({ [upheld]: null, ...rest }, twice(21)), []);
    assert.deepEqual(filled({ [upheld]: null, [corrected]: null }, twice(21, [corrected])), [`${upheld} 10 equations`, `${corrected} 1 equations`]);
  });

  it('fills in 0, not -0', () => {
    const [filling] = fillBlanks(form, { ...hongze, 'disputes.directSuit.total': null });
    assert.deepEqual(filling, { figure: 'disputes.directSuit.total', value: 0, proof: 'equations' });
  });

  it('gives nothing but the truth of a consistent report, and any single blank back', () => {
    fc.assert(fc.property(consistentReports, fc.uniqueArray(fc.nat(summedKeys.length - 1), { minLength: 1, maxLength: 60 }), (
      { figures }, blank,
    ) => {
      const keys = blank.map((at) => summedKeys[at]!);
      const fillings = fillBlanks(form, { ...figures, ...Object.fromEntries(keys.map((key) => [key, null])) });
      for (const { figure, value } of fillings) assert.ok(keys.includes(figure) && value === figures[figure], figure);
      if (keys.length === 1) assert.equal(fillings.length, 1);
    }), { numRuns: 100 });
  });

  it('never fills so that an equation breaks, whatever the figures', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.nat(3), { freq: 6 }), { minLength: 15, maxLength: 15 }), (values) => {
      const figures = Object.fromEntries(form.tables.disputes.figures.map(({ key }, at) => [key, values[at]!]));
      const after = { ...figures, ...Object.fromEntries(fillBlanks(form, figures).map(({ figure, value }) => [figure, value])) };
      assert.deepEqual(brokenIn(after), brokenIn(figures));
    }), { numRuns: 300 });
  });
});
