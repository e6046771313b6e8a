import assert from 'node:assert/strict';
import type { Row } from '../../../src/collect/rollup/rows.js';
import type { FigureKey } from '../../../src/form/index.js';
import { government, row, said, valuesOf, type Cases } from './given.js';

const leaf = 'applications.granted.person';
const totals = ['applications.granted.total', 'applications.concluded.person', 'applications.concluded.total'] as const;
const other = 'applications.granted.enterprise';
const received = 'applications.received.total';
const stock = 'disclosure.penalties.decisions';
/** One cell and all that follows from it. */
const cell = (value: number): Record<FigureKey, number> => Object.fromEntries([leaf, ...totals].map((key) => [key, value]));
const suspected = (body: Row, to: number, figure: FigureKey = leaf): Row =>
  ({ ...body, suspects: [{ changes: [{ figure: totals[0], from: 1, to: 2 }, { figure, from: 1, to }], why: '' }] });
const at = '（一）予以公开 × 自然人';
/** What the rule of one cell says of these causes. */
const oneCell = (sum: number, own: number, causes: string): string =>
  `error ${at}：各单位合计${sum}，本级年报填${own}，相差${Math.abs(own - sum)}。可能在${causes}。请核对这一格。`;
const sumOf = (label: string, sum: number, own: number): string =>
  `${label}：各单位合计${sum}，本级年报填${own}，相差${Math.abs(own - sum)}。请看“各单位”表里这一列。`;

const [jia, yi] = [row('甲局', { ...cell(3), [stock]: 1 }), row('乙局', { ...cell(40), [stock]: 2 })];
const same = { ...jia, name: '丙局' };

const cases: Cases = {
  'rollup/one-body': [
    ['nothing', { rows: [jia, yi], own: government({ ...cell(43), [stock]: 3 }) }, []],
    ['left out of the own report', { rows: [jia, yi], own: government({ ...cell(40), [stock]: 2 }) },
      ['error 本级年报与合计在5格不同，差的正好是甲局的数：本级年报没有计入它。请补上；已经并入别的单位的，请核对。']],
    ['one of two that are the same', { rows: [jia, yi, same], own: government({ ...cell(43), [stock]: 3 }) },
      ['error 本级年报与合计在5格不同，差的正好是甲局、丙局的数，而它们的数完全相同：可能是同一单位用了两个名称，合计里算了两次。请核对。']],
    ['counted twice', { rows: [jia, yi], own: government({ ...cell(46), [stock]: 4 }) },
      ['error 本级年报与合计在5格不同，差的正好是甲局的数：本级年报把它计了两次。请减去一次。']],
    ['counted twice, one or another', { rows: [jia, yi, same], own: government({ ...cell(49), [stock]: 5 }) },
      ['error 本级年报与合计在5格不同，差的正好是甲局或丙局的数：本级年报把它计了两次。请减去一次。']],
    ['counted there alone', { rows: [jia], leftOut: [{ name: '丁局', reason: 'missing' }, { name: '乙局', reason: 'unchecked', row: yi }], own: government({ ...cell(43), [stock]: 3 }) },
      ['error 本级年报与合计在5格不同，差的正好是乙局的数：本级年报计入了它，合计没有。请核对它的年报。']],
    ['counted there alone, in part', { rows: [jia], leftOut: [{ name: '乙局', reason: 'unchecked', row: yi }], own: government({ ...cell(43), [stock]: 1 }) }, []],
    ['one with a blank', { rows: [row('甲局', { ...cell(3), [stock]: null }), yi], own: government({ ...cell(40), [stock]: 2 }) },
      ['error 本级年报与合计在4格不同，差的正好是甲局的数：本级年报没有计入它。请补上；已经并入别的单位的，请核对。']],
  ],
  'rollup/one-cell': [
    ['left out', { rows: [jia, yi], own: government({ ...cell(40), [stock]: 3 }) }, [oneCell(43, 40, '甲局（填3，应按0算：这一格漏计了）')]],
    ['counted twice', { rows: [jia, yi], own: government({ ...cell(46), [stock]: 3 }) }, [oneCell(43, 46, '甲局（填3，应按6算：这一格多计了一次），或乙局（填40，应按43算：打错一位）')]],
    ['a blank', { rows: [jia, yi], own: government({ ...cell(43), [leaf]: null, [stock]: 3 }) }, []],
    ['a typed figure after a total of another matter', {
      rows: [row('甲局', { [received]: 3, 'applications.carriedForward.person': 3, [stock]: 1 })], own: government({ [stock]: 1 }),
    }, ['error 四、结转下年度继续办理 × 自然人：各单位合计3，本级年报填0，相差3。可能在甲局（填3，应按0算：这一格漏计了）。请核对这一格。']],
    ['a slip of the hand', { rows: [jia, yi], own: government({ ...cell(403), [stock]: 3 }) }, [oneCell(43, 403, '乙局（填40，应按400算：多了一个0）')]],
    ['a number with a sign, which no body counts by', { rows: [jia, yi], own: government({ ...cell(37), [stock]: 3 }) }, []],
    ['what nothing explains', { rows: [jia, yi], own: government({ ...cell(1743), [stock]: 3 }) }, []],
    ['what its own sums say, before all else', { rows: [jia, suspected(yi, 43), same], own: government({ ...cell(49), [stock]: 4 }) },
      [oneCell(46, 49, '乙局（填40，应按43算：它自己的勾稽关系也说明这一格填错了）')]],
    ['what its own sums say otherwise', { rows: [jia, suspected(yi, 44), suspected(same, 6, other)], own: government({ ...cell(49), [stock]: 4 }) },
      [oneCell(46, 49, '甲局（填3，应按6算：这一格多计了一次），或乙局（填40，应按43算：打错一位），或丙局（填3，应按6算：这一格多计了一次）')]],
    ['one body with a blank', { rows: [jia, row('乙局', { [leaf]: null })], own: government({ [stock]: 1 }) }, [oneCell(3, 0, '甲局（填3，应按0算：这一格漏计了）')]],
    ['more than are named', { rows: [jia, yi, same, { ...jia, name: '丁局' }], own: government({ ...cell(46), [stock]: 5 }) },
      [oneCell(49, 46, '甲局（填3，应按0算：这一格漏计了），或丙局（填3，应按0算：这一格漏计了），或丁局（填3，应按0算：这一格漏计了）')]],
    ['more than are named, by one', { rows: [jia, yi, same, { ...jia, name: '丁局' }, { ...jia, name: '戊局' }], own: government({ ...cell(49), [stock]: 6 }) },
      [oneCell(52, 49, '甲局（填3，应按0算：这一格漏计了），或丙局（填3，应按0算：这一格漏计了），或丁局（填3，应按0算：这一格漏计了），还有1个单位也说得通')]],
    ['a total alone', { rows: [jia, yi], own: government({ ...cell(43), [totals[2]]: 40, [stock]: 3 }) },
      ['error （七）总计 × 总计：各单位合计43，本级年报填40，相差3。可能在甲局（填3，应按0算：这一格漏计了）。请核对这一格。']],
    ['two cells', { rows: [jia, yi], own: government({ ...cell(43), [leaf]: 40, [other]: -3, [stock]: 3 }) }, []],
    ['a cell and another difference in its total', { rows: [jia, yi], own: government({ ...cell(40), [totals[2]]: 42, [stock]: 3 }) }, []],
    ['as many totals as a cell has', { rows: [jia, yi], own: government({ ...cell(40), [stock]: 3 }) }, [oneCell(43, 40, '甲局（填3，应按0算：这一格漏计了）')]],
    ['one total more than a cell has', { rows: [jia, yi].map((one) => ({ ...one, values: valuesOf({ ...cell(3), [received]: 3, [stock]: 1 }) })),
      own: government({ ...cell(3), [received]: 3, [stock]: 2 }) }, []],
  ],
  'rollup/sum': [
    ['what one body explains', { rows: [jia, yi], own: government({ ...cell(40), [stock]: 2 }) }, []],
    ['what only the other table says', { rows: [jia, yi], own: government({ ...cell(43), [stock]: 1000 }) }, []],
    ['a blank', { rows: [jia, yi], own: government({ ...cell(43), [leaf]: null, [stock]: 3 }) }, []],
    ['two cells', { rows: [jia, yi], own: government({ ...cell(43), [leaf]: 1743, 'disputes.review.upheld': 7, [stock]: 77 }) },
      [`error ${sumOf(at, 43, 1743)}`, `error ${sumOf('行政复议 × 结果维持', 0, 7)}`]],
  ],
  'rollup/stock': [
    ['two cells', { rows: [jia, yi], own: government({ ...cell(43), [leaf]: 1743, [stock]: 77 }) }, [`warning ${sumOf('行政处罚 × 本年处理决定数量', 3, 77)}`]],
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(`the rule ${rule}`, () => {
    for (const [what, given, sentences] of list) it(what, () => assert.deepEqual(said(rule, given), sentences));
  });
}
