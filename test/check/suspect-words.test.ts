import assert from 'node:assert/strict';
import { equallyGood } from '../../src/check/equally-good.js';
import { blockWords, changeWords, figureWords, reasonWords, repairedWords, tooManyWords } from '../../src/check/suspect-words.js';
import type { Slip, Suspect, SuspectBlock } from '../../src/check/suspects/index.js';
import { currentForm as form } from '../../src/form/index.js';
import { emptyReport, type Report } from '../../src/report/report.js';

const total = 'disputes.review.total';
const upheld = 'disputes.review.upheld';
const report: Report = { ...emptyReport(form), places: { [total]: { sheet: '表四', cell: 'E5' }, [upheld]: { section: 'overview', paragraph: 1, start: 0, end: 1 } } };
const one = form.equations[0]!;
const other = form.equations[1]!;

const suspect = (rank: number, to: number | null, why: readonly Slip[] = []): Suspect =>
  ({ changes: [{ figure: total, from: 1, to }], why, cost: rank, rank });
const found = (...suspects: Suspect[]): Extract<SuspectBlock, { outcome: 'found' }> => ({ outcome: 'found', broken: [one], suspects });
const tooMany = { outcome: 'tooMany', broken: [one, other], atLeast: 5, limit: 'cells' } as const;

describe('a suspect in words', () => {
  it('is the cell, or the labels where no cell is known', () =>
    assert.deepEqual([total, upheld, 'disputes.review.other'].map((key) => figureWords(form, report, key)), [
      'E5', '行政复议 × 结果维持', '行政复议 × 其他结果',
    ]));

  it('has the value that fits, or says that another must stand there', () =>
    assert.deepEqual([0, null].map((to) => changeWords(form, report, { figure: total, from: 7, to })), [
      'E5应为0，现为7', 'E5现为7，应是别的数',
    ]));

  for (const [why, expected] of [
    [[], ''],
    [[{ kind: 'sign', figure: total }], '可能是多了负号'],
    [[{ kind: 'sign', figure: total }, { kind: 'unit', figure: upheld }], '可能是多了负号，元与万元混淆'],
    [[{ kind: 'sign', figure: total }, { kind: 'sign', figure: upheld }], '可能是多了负号'],
  ] as const) it(expected || 'no reason', () => assert.equal(reasonWords(suspect(1, 2, why)), expected));
});

describe('a block of suspects in words', () => {
  it('says what filling in achieves', () =>
    assert.deepEqual([repairedWords(found()), repairedWords(tooMany)], ['改后这条等式成立。', '改后2条等式都成立。']));

  it('knows which are equally good', () =>
    assert.deepEqual(equallyGood(found(suspect(1, 2), suspect(1, 3), suspect(3, 4))).map(({ changes }) => changes[0]!.to), [2, 3]));

  const tooManyText = '这2条等式至少有5格填错，指不出是哪几格。请逐条核对。';
  it('says why no cell is named', () => assert.equal(tooManyWords(tooMany), tooManyText));

  const pair: Suspect = { changes: [{ figure: total, from: 1, to: 2 }, { figure: upheld, from: 3, to: 4 }], why: [], cost: 0, rank: 1 };
  for (const [what, block, expected] of [
    ['too many', tooMany, tooManyText],
    ['one without a reason', found(suspect(1, 2)), 'E5应为2，现为1。'],
    ['one with a reason', found(suspect(1, 2, [{ kind: 'sign', figure: total }]), suspect(2, 3)), 'E5应为2，现为1。可能是多了负号。'],
    ['a set of two cells', found(pair), 'E5应为2，现为1，行政复议 × 结果维持应为4，现为3。'],
    ['two that are equally good', found(suspect(1, 2), suspect(1, 3)), '2种同样可能：E5应为2，现为1；或者E5应为3，现为1。'],
    ['five', found(...[2, 3, 4, 5, 6].map((to) => suspect(1, to))),
      '5种同样可能：E5应为2，现为1；或者E5应为3，现为1；或者E5应为4，现为1；或者E5应为5，现为1；或者E5应为6，现为1。'],
    ['more than five', found(...[2, 3, 4, 5, 6, 7].map((to) => suspect(1, to))),
      '6种同样可能：E5应为2，现为1；或者E5应为3，现为1；或者E5应为4，现为1；或者E5应为5，现为1；或者E5应为6，现为1；等等。'],
  ] as const) it(`tells ${what}`, () => assert.equal(blockWords(form, report, block), expected));
});
