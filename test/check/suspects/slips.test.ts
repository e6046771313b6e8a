import assert from 'node:assert/strict';
import { findSuspects, slipWords, type Slip } from '../../../src/check/suspects/index.js';
import { keystroke } from '../../../src/check/suspects/keystrokes.js';
import { areNeighbours, spotsOf } from '../../../src/check/suspects/neighbours.js';
import { slipsOverCells } from '../../../src/check/suspects/slips.js';
import { currentForm as form } from '../../../src/form/index.js';
import type { Figures } from './corrupt.js';
import { realFigures } from './sets.js';

const hongze = realFigures[1]!;
const zeros: Figures = Object.fromEntries(form.figures.map(({ key }) => [key, 0]));

describe('a slip of the keys', () => {
  for (const [typed, meant, expected] of [
    [132, 123, 'swappedDigits'],
    [321, 123, undefined],
    [12, 123, 'missingDigit'],
    [23, 123, 'missingDigit'],
    [1273, 123, 'extraDigit'],
    [1223, 123, 'doubledDigit'],
    [12, 122, 'missingDigit'],
    [124, 123, 'neighbouringKey'],
    [156, 123, undefined],
    [153, 123, 'neighbouringKey'],
    [423, 123, 'neighbouringKey'],
    [183, 123, 'wrongDigit'],
    [19, 10, 'neighbouringKey'],
    [11, 10, 'neighbouringKey'],
    [13, 10, 'wrongDigit'],
    [12, 120, 'missingZero'],
    [1200, 120, 'extraZero'],
    [120, 1200, 'missingZero'],
    [350_000, 35, 'unit'],
    [35, 350_000, 'unit'],
    [-8, 8, 'sign'],
    [-8, 9, undefined],
    [10.5, 105, undefined],
    [0, 5, undefined],
    [5, 0, undefined],
    [9, 8, 'neighbouringKey'],
    [1, 10_000, 'unit'],
    [10_000, 1, 'unit'],
    [1, 1000, undefined],
    [1324, 1243, undefined],
    [2143, 1234, undefined],
    [321, 312, 'swappedDigits'],
    [1230, 1320, 'swappedDigits'],
    [1123, 123, 'doubledDigit'],
    [1233, 123, 'doubledDigit'],
    [4123, 123, 'extraDigit'],
    [1234, 123, 'extraDigit'],
    [1232, 123, 'extraDigit'],
    [12, 345, undefined],
    [345, 12, undefined],
    [1, 123, undefined],
    [123, 1, undefined],
  ] as const) it(`${typed} for ${meant} is ${expected ?? 'none'}`, () => assert.equal(keystroke(typed, meant), expected));
});

describe('keys that lie side by side', () => {
  const beside: Readonly<Record<string, string>> = {
    0: '129', 1: '024', 2: '0135', 3: '246', 4: '1357', 5: '2468', 6: '3579', 7: '468', 8: '579', 9: '068',
  };
  for (const [key, others] of Object.entries(beside)) {
    it(`of ${key} are ${[...others].join(' ')}`, () => {
      const all = [...'0123456789'].filter((other) => other !== key);
      assert.equal(all.filter((other) => keystroke(Number(`5${key}5`), Number(`5${other}5`)) === 'neighbouringKey').join(''), others);
      assert.ok(all.every((other) => others.includes(other) || keystroke(Number(`5${key}5`), Number(`5${other}5`)) === 'wrongDigit'));
    });
  }
});

describe('neighbours on paper', () => {
  const around = (key: string): string[] => spotsOf(form).get(key)!
    .flatMap(({ line, at }) => [at - 1, at + 1].flatMap((next) => line.figures[next] ?? [])).map((one) => one.replace(/^\w+\./, ''));
  for (const [key, expected] of [
    ['applications.received.person', ['received.enterprise', 'broughtForward.person']],
    ['applications.concluded.otherBody', ['concluded.legalService', 'concluded.total', 'otherHandling.other.otherBody', 'carriedForward.otherBody']],
    ['disputes.review.total', ['review.pending', 'directSuit.upheld']],
    ['disclosure.regulations.inForce', ['regulations.repealed', 'normativeDocuments.inForce']],
    ['disclosure.licensing.decisions', []],
  ] as const) it(`of ${key}`, () => assert.deepEqual(around(key), expected));
});

describe('cells side by side', () => {
  for (const [one, other, expected] of [
    ['applications.received.person', 'applications.received.enterprise', true],
    ['applications.received.enterprise', 'applications.received.person', true],
    ['applications.received.person', 'applications.broughtForward.person', true],
    ['disputes.review.total', 'disputes.directSuit.upheld', true],
    ['applications.received.person', 'applications.received.research', false],
    ['applications.received.person', 'applications.received.person', false],
    ['applications.received.person', 'applications.broughtForward.enterprise', false],
    ['applications.received.person', 'disputes.review.corrected', false],
  ] as const) it(`${one} and ${other}: ${expected ? 'yes' : 'no'}`, () => assert.equal(areNeighbours(spotsOf(form), one, other), expected));

  it('are worked out once for a form', () => {
    const again = { ...form };
    assert.deepEqual(spotsOf(again), spotsOf(form));
    assert.equal(spotsOf(again), spotsOf(again));
  });
});

describe('why a cell may be wrong', () => {
  const row = 'applications.unavailable.notHeld';
  const cell = (column: string): string => `${row}.${column}`;
  const forward: Figures = {
    ...hongze, 'applications.received.person': 17,
      'applications.received.total': 17, 'applications.broughtForward.person': 4, 'applications.broughtForward.total': 4,
  };
  const three: Figures = { ...zeros, [cell('person')]: 6, [cell('enterprise')]: 8, [cell('research')]: 9, [cell('total')]: 23 };
  const consistent: Figures = { ...three };
  for (const [column, value] of [['person', 6], ['enterprise', 8], ['research', 9], ['total', 23]] as const) {
    for (const line of ['concluded', 'received']) (consistent as Record<string, number>)[`applications.${line}.${column}`] = value;
  }
  const twentyOne: Figures = { ...zeros, ...Object.fromEntries([row, 'applications.concluded', 'applications.received'].flatMap((line) =>
    [[`${line}.person`, 21], [`${line}.total`, 21]])) };
  for (const [what, right, wrong, expected] of [
    ['swapped digits', hongze, { 'applications.received.total': 12 }, [['swappedDigits']]],
    ['a total left at 0', hongze, { 'applications.received.total': 0 }, [['totalLeftAtZero']]],
    ['a part left at 0', hongze, { 'applications.partlyGranted.person': 0 }, [['partLeftAtZero']]],
    ['a zero too many', hongze, { [cell('person')]: 100 }, [['extraZero']]],
    ['a value one row off', hongze, { [cell('person')]: 3, 'applications.unavailable.needsCreating.person': 10 }, [['exchanged rows']]],
    ['a value one column off', hongze, { [cell('person')]: 0, [cell('enterprise')]: 10 }, [['moved columns']]],
    ['a value in a neighbouring row of another sum', forward, { 'applications.broughtForward.person': 0, 'applications.granted.person': 4 }, [['moved rows']]],
    ['two neighbours exchanged', consistent, { [cell('person')]: 8, [cell('enterprise')]: 6 }, [['exchanged columns']]],
    ['a number split over two columns', twentyOne, { [cell('person')]: 2, [cell('enterprise')]: 1 }, [['split columns']]],
    ['a number split over two rows', twentyOne, { [cell('person')]: 2, 'applications.unavailable.needsCreating.person': 1 }, [['split rows']]],
    ['three values one column off', consistent, { [cell('person')]: 0, [cell('enterprise')]: 6, [cell('research')]: 8, [cell('charity')]: 9 }, [['shifted columns']]],
    ['a total worked out from a wrong part', hongze, { [cell('person')]: 100, [cell('total')]: 100 }, [['extraZero', 'extraZero']]],
    ['a total worked out from a part that is wrong by much', consistent, { [cell('person')]: 60, [cell('total')]: 77 }, [['extraZero', 'totalFollows']]],
    ['no slip that is known', hongze, { [cell('person')]: 47 }, [[]]],
  ] as const) it(`tells ${what}`, () => {
    const { blocks } = findSuspects(form, { ...right, ...wrong });
    assert.deepEqual(blocks.map((block) => block.outcome === 'found' && block.suspects[0]!.why.map((slip) => ('across' in slip ? `${slip.kind} ${slip.across}` : slip.kind))), expected);
  });

  it('puts the keystroke before the total, the total before a part, and shows which are equal', () => {
    const ranked = (wrong: Figures): string[] => findSuspects(form, { ...zeros, ...wrong }).blocks.flatMap((block) =>
      block.outcome === 'found' ? block.suspects.map(({ rank, changes: [change] }) =>
        `${rank} ${change!.figure.replace('disputes.review.', '')} ${change!.from}>${change!.to}`) : []);
    const review = (upheld: number, corrected: number, total: number): Figures => ({
      'disputes.review.upheld': upheld, 'disputes.review.corrected': corrected, 'disputes.review.total': total,
    });
    assert.deepEqual(ranked(review(52, 47, 72)), ['1 upheld 52>25', '2 total 72>99', '3 corrected 47>20']);
    assert.deepEqual(ranked(review(47, 47, 72)), ['1 total 72>94', '2 upheld 47>25', '2 corrected 47>25']);
    assert.deepEqual(ranked(review(21, 0, 12)), ['1 total 12>21', '2 upheld 21>12']);
  });

  it('names the cells of a shift in one slip', () => {
    const { blocks } = findSuspects(form, {
      ...consistent, [cell('person')]: 0, [cell('enterprise')]: 6, [cell('research')]: 8, [cell('charity')]: 9,
    });
    assert.deepEqual(blocks.map((block) => block.outcome === 'found' && block.suspects[0]!.why), [[
      { kind: 'shifted', figures: ['person', 'enterprise', 'research', 'charity'].map(cell), across: 'columns' },
    ]]);
  });
});

describe('values one cell off', () => {
  const cells = ['person', 'enterprise', 'research', 'charity'].map((column) => `applications.granted.${column}`);
  for (const [typed, meant, expected] of [
    [[0, 6, 8], [6, 8, 0], ['shifted']],
    [[6, 8, 0], [0, 6, 8], ['shifted']],
    [[0, 6, 6, 8], [6, 6, 8, 0], ['shifted']],
    [[7, 6, 8], [6, 8, 0], []],
    [[0, 6, 8], [6, 8, 1], []],
    [[0, 6], [6, 0], ['moved']],
    [[4, 6], [6, 4], ['exchanged']],
    [[0, 6, 0], [6, 0, 0], ['moved']],
    [[4, 0, 6], [6, 0, 4], []],
    [[2, 1], [21, 0], ['split']],
    [[2, 1], [0, 21], ['split']],
    [[2, 1], [12, 0], []],
    [[2, 1], [21, 3], []],
    [[-2, 1], [21, 0], []],
    [[2, -1], [21, 0], []],
    [[2, 1], [3, 21], []],
    [[1, 2], [12, 0], ['split']],
    [[0, 6, 8], [5, 8, 0], []],
    [[12, 34], [1234, 0], ['split']],
    [[2, 0, 1], [21, 0, 0], []],
  ] as const) it(`${typed.join(' ')} for ${meant.join(' ')}: ${expected.join() || 'none'}`, () => {
    const figures: Figures = Object.fromEntries(typed.map((value, at) => [cells[at]!, value]));
    const changes = typed.flatMap((from, at) => (from === meant[at] ? [] : [{ figure: cells[at]!, from, to: meant[at]! }]));
    assert.deepEqual(slipsOverCells(form, changes, figures).map(({ slip }) => slip.kind), expected);
  });
});

describe('which cells a slip is about', () => {
  const atTheEnd = ['otherBody', 'total'].map((column) => `applications.granted.${column}`);
  const charities = form.tables.applications.figures.filter(({ column }) => column === 'charity').map(({ key }) => key);
  const slipsOf = (cells: readonly string[], typed: readonly number[], meant: readonly number[]): Slip[] => slipsOverCells(
    form, typed.flatMap((from, at) => (from === meant[at] ? [] : [{ figure: cells[at]!, from, to: meant[at]! }])),
    Object.fromEntries(typed.map((value, at) => [cells[at]!, value])),
  ).map(({ slip }) => slip);
  const [one, other] = charities.slice(0, 2) as [string, string];
  for (const [typed, meant, expected] of [
    [[0, 6], [6, 0], { kind: 'moved', from: other, to: one, across: 'rows' }],
    [[6, 0], [0, 6], { kind: 'moved', from: one, to: other, across: 'rows' }],
    [[4, 6], [6, 4], { kind: 'exchanged', figures: [one, other], across: 'rows' }],
    [[2, 1], [21, 0], { kind: 'split', figures: [one, other], to: one, across: 'rows' }],
    [[2, 1], [0, 21], { kind: 'split', figures: [one, other], to: other, across: 'rows' }],
  ] as const) it(`${typed.join(' ')} for ${meant.join(' ')}: ${expected.kind}`, () =>
    assert.deepEqual(slipsOf(charities, typed, meant), [expected]));

  it('is told of the last two cells of a line', () =>
    assert.deepEqual(slipsOf(atTheEnd, [0, 6], [6, 0]), [{ kind: 'moved', from: atTheEnd[1], to: atTheEnd[0], across: 'columns' }]));

  it('follows a shift over eight cells and no further', () => {
    const shift = (count: number): Slip[] => {
      const values = Array.from({ length: count - 1 }, (_, at) => at + 1);
      return slipsOf(charities, [0, ...values], [...values, 0]);
    };
    assert.deepEqual(shift(8), [{ kind: 'shifted', figures: charities.slice(0, 8), across: 'rows' }]);
    assert.deepEqual(shift(9), []);
  });

  it('has the changed cells of a run and not those that keep their value', () =>
    assert.deepEqual(slipsOverCells(form, [{ figure: charities[0]!, from: 0, to: 6 }, { figure: charities[2]!, from: 6, to: 8 },
      { figure: charities[3]!, from: 8, to: 0 }], Object.fromEntries([0, 6, 6, 8].map((value, at) => [charities[at]!, value])))
      .map(({ changes }) => changes.map(({ figure }) => charities.indexOf(figure))), [[0, 2, 3]]));
});

describe('a slip in words', () => {
  for (const [slip, expected] of [
    [{ kind: 'partLeftAtZero', figure: 'a' }, '没有填（为0）'],
    [{ kind: 'totalFollows', figure: 'a' }, '总计是按填错的数加出来的'],
    [{ kind: 'missingDigit', figure: 'a' }, '少打一位'],
    [{ kind: 'extraDigit', figure: 'a' }, '多打一位'],
    [{ kind: 'doubledDigit', figure: 'a' }, '一位数字打了两遍'],
    [{ kind: 'neighbouringKey', figure: 'a' }, '按错了键'],
    [{ kind: 'wrongDigit', figure: 'a' }, '打错一位'],
    [{ kind: 'missingZero', figure: 'a' }, '少了一个0'],
    [{ kind: 'extraZero', figure: 'a' }, '多了一个0'],
    [{ kind: 'unit', figure: 'a' }, '元与万元混淆'],
    [{ kind: 'sign', figure: 'a' }, '多了负号'],
    [{ kind: 'moved', from: 'a', to: 'b', across: 'columns' }, '填在了相邻的列'],
    [{ kind: 'exchanged', figures: ['a', 'b'], across: 'rows' }, '与相邻的行互换'],
    [{ kind: 'split', figures: ['a', 'b'], to: 'a', across: 'rows' }, '一个数拆在了相邻的两行'],
    [{ kind: 'shifted', figures: ['a', 'b', 'c'], across: 'rows' }, '连续几个数错了一行'],
    [{ kind: 'shifted', figures: ['a', 'b', 'c'], across: 'columns' }, '连续几个数错了一列'],
    [{ kind: 'totalLeftAtZero', figure: 'a' }, '总计没有填（为0）'],
    [{ kind: 'swappedDigits', figure: 'a' }, '两位数字颠倒'],
    [{ kind: 'moved', from: 'a', to: 'b', across: 'rows' }, '填在了相邻的行'],
    [{ kind: 'exchanged', figures: ['a', 'b'], across: 'columns' }, '与相邻的列互换'],
    [{ kind: 'split', figures: ['a', 'b'], to: 'a', across: 'columns' }, '一个数拆在了相邻的两列'],
  ] as const satisfies readonly (readonly [Slip, string])[]) it(expected, () => assert.equal(slipWords(slip), expected));
});
