import assert from 'node:assert/strict';
import { rankSuspects } from '../../../src/check/suspects/rank.js';
import { oneCellSlip, totalsOf } from '../../../src/check/suspects/slips.js';
import type { Change } from '../../../src/check/suspects/index.js';
import { currentForm as form, type FigureKey } from '../../../src/form/index.js';
import type { Figures } from './corrupt.js';

const zeros: Figures = Object.fromEntries(form.figures.map(({ key }) => [key, 0]));
const part = 'applications.unavailable.notHeld.person';
const total = 'applications.unavailable.notHeld.total';
const beside = 'applications.unavailable.notHeld.enterprise';
const third = 'applications.unavailable.notHeld.research';
const lastRow = 'applications.otherHandling.other';

function changes(...given: readonly (readonly [FigureKey, number, number | null])[]): Change[] {
  return given.map(([figure, from, to]) => ({ figure, from, to }));
}

function typed(set: readonly Change[]): Figures {
  return { ...zeros, ...Object.fromEntries(set.map(({ figure, from }) => [figure, from])) };
}

describe('what a slip costs', () => {
  for (const [name, figure, slips] of [
    ['part', part, [
      [0, 8, 9, 'partLeftAtZero'], [-8, 8, 3, 'sign'], [21, 12, 5, 'swappedDigits'], [12, 120, 5, 'missingZero'], [120, 12, 5, 'extraZero'],
      [122, 12, 7, 'doubledDigit'], [12, 123, 7, 'missingDigit'], [14, 13, 7, 'neighbouringKey'], [350_000, 35, 7, 'unit'],
      [123, 12, 9, 'extraDigit'], [18, 13, 11, 'wrongDigit'], [99, 13, 16, undefined], [7, null, 16, undefined],
    ]],
    ['total', total, [[0, 8, 2, 'totalLeftAtZero'], [21, 12, 4, 'swappedDigits'], [99, 13, 12, undefined]]],
  ] as const) {
    for (const [from, to, cost, kind] of slips) {
      it(`${kind ?? 'unexplained'}, of a ${name}: ${cost}`, () => {
        const set = changes([figure, from, to]);
        assert.deepEqual(rankSuspects(form, [set], typed(set)), [{ changes: set, cost, why: kind ? [{ kind, figure }] : [], rank: 1 }]);
      });
    }
  }
  for (const [what, set, cost, kinds] of [
    ['a value in the cell beside', changes([part, 0, 99], [beside, 99, 0]), 4, ['moved']],
    ['two exchanged', changes([part, 17, 99], [beside, 99, 17]), 4, ['exchanged']],
    ['one split over two', changes([part, 2, 21], [beside, 1, 0]), 4, ['split']],
    ['two values one cell off', changes([part, 0, 17], [beside, 17, 99], [third, 99, 0]), 6, ['shifted']],
    ['two that have nothing to do with each other', changes([part, 21, 12], [beside, 14, 13]), 12, ['swappedDigits', 'neighbouringKey']],
    ['a pair and one alone', changes([part, 0, 99], [beside, 99, 0], [total, 12, 21]), 8, ['moved', 'swappedDigits']],
    ['one alone and a pair', changes(['applications.unavailable.needsCreating.total', 21, 12], [part, 0, 99], [beside, 99, 0]), 8, ['swappedDigits', 'moved']],
    ['a value that stands between two that need it, once', changes([part, 4, 6], [beside, 6, 4], [third, 4, 6]), 15, ['wrongDigit', 'exchanged']],
    ['the cheaper of two exchanges', changes([`${lastRow}.person`, 4, 6], [`${lastRow}.enterprise`, 6, 4], ['applications.concluded.person', 6, 4]), 14,
      ['exchanged', 'wrongDigit']],
    ['a total that follows its part', changes([part, 99, 13], [total, 99, 14]), 18, ['totalFollows']],
  ] as const) {
    it(`${what}: ${cost}`, () => {
      const [suspect] = rankSuspects(form, [set], typed(set));
      assert.deepEqual([suspect!.cost, suspect!.why.map(({ kind }) => kind)], [cost, kinds]);
    });
  }
});

describe('the order of suspects', () => {
  it('is by cost; equal ones share a rank and the next one counts them', () => {
    const sets = [
      changes([part, 99, 13]), changes([part, 18, 13]), changes([beside, 18, 13]), changes([total, 99, 13]), changes([total, 0, 13]),
    ];
    assert.deepEqual(rankSuspects(form, sets, zeros).map(({ rank, cost, changes: [change] }) => [rank, cost, change!.figure]), [
      [1, 2, total], [2, 11, part], [2, 11, beside], [4, 12, total], [5, 16, part],
    ]);
  });
});

describe('a slip in one cell', () => {
  const totals = totalsOf(form);
  const followed = changes([part, 17, 13], [total, 40, 36]);
  const figures = (other: number): Figures => ({ ...zeros, [part]: 17, [beside]: other, [total]: 40 });
  for (const [what, change, all, known, expected] of [
    ['no value is known', changes([part, 0, null])[0]!, [], zeros, undefined],
    ['a part holds 0', changes([part, 0, 7])[0]!, [], zeros, 'partLeftAtZero'],
    ['a total holds 0', changes([total, 0, 7])[0]!, [], zeros, 'totalLeftAtZero'],
    ['a total was added up from a wrong part', changes([total, 40, 58])[0]!, followed, figures(23), 'totalFollows'],
    ['no part of the total changes', changes([total, 40, 58])[0]!, followed.slice(1), figures(23), undefined],
    ['the sum did not hold', changes([total, 40, 58])[0]!, followed, figures(22), undefined],
    ['a part of the total is not known', changes([total, 40, 58])[0]!, followed, { ...figures(23), [beside]: null } as unknown as Figures, undefined],
    ['the part that would make up the total is not known', changes([total, 17, 58])[0]!, followed, { ...figures(23), [total]: 17, [beside]: null } as unknown as Figures, undefined],
    ['one of two sums that make up a total holds', changes(['applications.concluded.total', 40, 58])[0]!, changes(['applications.concluded.person', 17, 35]),
      { ...zeros, 'applications.concluded.person': 17, 'applications.concluded.charity': 23 }, 'totalFollows'],
    ['a keystroke explains a total that follows', changes([total, 40, 41])[0]!, followed, figures(23), 'neighbouringKey'],
  ] as const) it(`when ${what} is ${expected ?? 'none'}`, () => assert.equal(oneCellSlip(change, all, known, totals), expected));

  it('knows the totals of the form: each sum that stands alone, with what it adds up', () => {
    assert.equal(totals.size, form.equations.filter(({ right }) => right.length === 1).flatMap(({ right }) => right)
      .filter((key, at, all) => all.indexOf(key) === at).length);
    assert.deepEqual(totals.get('disputes.review.total'), [['upheld', 'corrected', 'other', 'pending'].map((column) => `disputes.review.${column}`)]);
    assert.equal(totals.get('applications.concluded.total')!.length, 2);
    assert.equal(totals.has('applications.carriedForward.person'), false);
  });
});
