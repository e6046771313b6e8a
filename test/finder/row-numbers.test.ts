import assert from 'node:assert/strict';
import { currentForm, type TableKey } from '../../src/form/index.js';
import type { Grid } from '../../src/grid/grid.js';
import { isNumberLike, numberColumns, type FigureRow } from '../../src/finder/row-numbers.js';
import type { Cell } from '../../src/report/cell.js';

type Value = string | number | null | Cell;

const cellOf = (value: Value): Cell | undefined =>
  (value === null ? undefined : typeof value === 'object' ? value : { value });
const figuresOf = (table: TableKey, row: string): FigureRow['figures'] =>
  currentForm.tables[table].figures.filter((figure) => figure.row === row);
const row = (cells: readonly Value[], own: Partial<FigureRow> = {}, end?: number): FigureRow => {
  const grid: Grid = { name: 'x', cells: [cells.map(cellOf)], merges: [], ...(end === undefined ? {} : { rowEnds: [end] }) };
  return {
    grid, row: 0, name: 1, figures: figuresOf('applications', 'received'), columns: [2, 3, 4, 5, 6, 7, 8],
    headed: new Set([2, 3, 4, 5, 6, 7, 8]), end: 9, inOrder: true, moved: 0, ...own,
  };
};
const under = [2, 3, 4, 5, 6, 7, 8];
const nothing: FigureRow['columns'] = under.map(() => undefined);
const withoutTotal: FigureRow['columns'] = under.with(6, undefined as never);
const withoutFirst: FigureRow['columns'] = [undefined, 2, 3, 4, 5, 6, 7];
const headedBut = (...columns: number[]): Pick<FigureRow, 'headed'> => ({ headed: new Set(under.filter((column) => !columns.includes(column))) });
const sum = { value: 21, formula: '=SUM(C1:H1)' };

describe('where the numbers of a row stand', () => {
  for (const [what, given, expected] of [
    ['under their heads', row(['', 'a', 1, 2, 3, 4, 5, 6, 21]), under],
    ['under their heads, though they do not add up', row(['', 'a', 1, 2, 3, 4, 5, 6, 99]), under],
    ['nowhere: the row is empty', row(['', 'a']), under],
    ['nowhere: the row is empty and cut short', row(['', 'a'], {}, 2), under],
    ['nowhere: there are only blanks', row(['', 'a', '', ' '], { columns: nothing, headed: new Set() }), nothing],
    ['under their heads, some empty', row(['', 'a', 1, null, 3, null, null, null, 21]), under],
    ['under their heads, in a page whose row is as long as its head', row(['', 'a', 1, null, 3], {}, 9), under],
    ['nobody knows: one cell less, and a blank', row(['', 'a', 1, 2, 3, 4, 5, 6], {}, 8), undefined],
    ['under their heads, all there, in a row that goes on', row(['', 'a', 1, 2, 3, 4, 5, 6, 99, null], {}, 10), under],
    ['moved to the left, and they add up', row(['a', 1, 2, 3, 4, 5, 6, 21], { name: 0 }), [1, 2, 3, 4, 5, 6, 7]],
    ['moved to the left, each a text', row(['a', '1', '2', '3', '4', '5', '6', '21'], { name: 0 }), [1, 2, 3, 4, 5, 6, 7]],
    ['nobody knows: moved to the left, and a number behind', row(['a', 1, 2, 3, 4, 5, 6, 21, 7], { name: 0 }), undefined],
    ['nobody knows: moved to the left, and one is no number', row(['a', 1, 2, 3, 4, 5, '/', 15], { name: 0 }), undefined],
    ['moved to the left, and they do not', row(['a', 1, 2, 3, 4, 5, 6, 22], { name: 0 }), undefined],
    ['moved to the left, under a head of another order', row(['a', 1, 2, 3, 4, 5, 6, 21], { name: 0, inOrder: false }), undefined],
    ['moved to the left, one not there', row(['a', 1, 2, 3, 4, 5, 21], { name: 0 }), undefined],
    ['moved to the right', row(['', '', 'a', 1, 2, 3, 4, 5, 6, 21], { name: 2 }), [3, 4, 5, 6, 7, 8, 9]],
    ['moved to the right behind an empty cell', row(['', 'a', 1, null, 2, 3, 4, 5, 6, 21]), [2, 4, 5, 6, 7, 8, 9]],
    ['under their heads, a check behind them', row(['', 'a', 1, 2, 3, 4, 5, 6, 22, { value: 0, formula: '=I1-SUM(C1:H1)' }]), under],
    ['under their heads, a number behind that changes no sum', row(['', 'a', 1, 2, 3, 4, 5, 6, 21, 7]), under],
    ['nobody knows: a number in a column put in among the others', row(['', 'a', 1, 2, 3, 7, 4, 5, 6, 21], {
      columns: [2, 3, 4, 6, 7, 8, 9], headed: new Set([2, 3, 4, 6, 7, 8, 9]) }), undefined],
    ['nobody knows: one among the others and one behind', row(['', 'a', 1, 2, 3, 7, 4, 5, 6, 21, 7], {
      columns: [2, 3, 4, 6, 7, 8, 9], headed: new Set([2, 3, 4, 6, 7, 8, 9]) }), undefined],
    ['nobody knows: a number between the name and its first column', row(['a', 7, '', 1, 2, 3, 4, 5, 6, 21], {
      name: 0, columns: [3, 4, 5, 6, 7, 8, 9], headed: new Set([3, 4, 5, 6, 7, 8, 9]) }), undefined],
    ['nobody knows: one too many, and no sum', row(['', 'a', 1, 2, 3, 4, 5, 6, 22, 7]), undefined],
    ['under their heads, another table behind an empty column', row(['', 'a', 1, null, 3, 4, 5, 6, 19, null, 7]), under],
    ['under their heads, a remark behind', row(['', 'a', 1, null, 3, 4, 5, 6, 19, '已核对']), under],
    ['under their heads, and under one that is not the form’s', row(['', 'a', 1, null, 3, 4, 5, 6, 19, 7], { headed: new Set([...under, 9]) }), under],
    ['under those that are named', row(['', 'a', 1, 2, 3, 4, 5, 6, 99], { columns: withoutTotal, ...headedBut(8) }), withoutTotal],
    ['under those that are named, an empty one too, and a formula', row(['', 'a', 1, null, 3, 4, 5, 6, sum], {
      columns: withoutTotal, ...headedBut(8) }), withoutTotal],
    ['nobody knows: a blank, and a number under no name', row(['', 'a', 1, null, 3, 4, 5, 6, 21], {
      columns: withoutTotal, ...headedBut(8) }), undefined],
    ['nobody knows: a number under no name, where a name is', row(['', 'a', 1, 2, 3, 4, 5, 6, 21], {
      columns: withoutFirst, ...headedBut(8), inOrder: false }), undefined],
    ['nobody knows: two numbers under no name, where one name is not there', row(['', 'a', 1, 2, 3, 4, 5, 6, 21, 7], {
      columns: withoutTotal, ...headedBut(8) }), undefined],
    ['under those that are named, one before them that is not', row(['a', 1, 2, 3, 4, 5, 6, 99], {
      name: 0, columns: withoutFirst, headed: new Set([2, 3, 4, 5, 6, 7]) }), withoutFirst],
    ['in printed order where no name stands above', row(['', 'a', 1, 2, 3, 4, 5, 6, 21], { columns: nothing, headed: new Set() }), under],
    ['nobody knows: no name above, and a blank', row(['', 'a', 1, 2, 3, 4, 5, 21], { columns: nothing, headed: new Set() }), undefined],
    ['nobody knows: the row’s name stands under a head', row(['', '', 'a', 2, 3, 4, 5, 6, 21], { name: 2 }), undefined],
  ] as const) it(what, () => assert.deepEqual(numberColumns(given), expected));

  const three = { figures: figuresOf('disclosure', 'regulations'), columns: [1, 2, 3], headed: new Set([0, 1, 2, 3]), end: 4, inOrder: false };
  for (const [what, given, expected] of [
    ['under their heads', row(['规章', 1, 2, 3], { ...three, name: 0 }, 4), [1, 2, 3]],
    ['as far from their heads as the name is', row(['', '规章', 1, 2, 3], { ...three, name: 1, moved: 1 }, 5), [2, 3, 4]],
    ['nobody knows: the name is where it was', row(['规章', '', 1, 2, 3], { ...three, name: 0 }, 5), undefined],
    ['nobody knows: one cell less', row(['规章', 1, 3], { ...three, name: 0 }, 3), undefined],
    ['nobody knows: as far, and a name is not there', row(['', '规章', 1, 2, 3], { ...three, columns: [1, 2, undefined], moved: 1 }, 5), undefined],
    ['nobody knows: one figure, and a number behind it', row(['行政许可', 5, 7], { ...three, figures: figuresOf('disclosure', 'licensing'),
      columns: [1], headed: new Set([0, 1]), name: 0 }), undefined],
    ['nobody knows: not all are as far', row(['', '规章', 1, null, 2, 3], { ...three, name: 1, moved: 1 }, 6), undefined],
  ] as const) it(`of a row without a sum: ${what}`, () => assert.deepEqual(numberColumns(given), expected));

  const all = { figures: currentForm.tables.disputes.figures, columns: Array.from({ length: 15 }, (_, at) => at), name: -1, end: 15,
    headed: new Set(Array.from({ length: 15 }, (_, at) => at)) };
  const groups = [1, 2, 3, 4, 10, 0, 0, 0, 0, 0, 5, 0, 0, 0, 5];
  for (const [what, given, expected] of [
    ['under their heads', row(groups, all, 15), all.columns],
    ['behind one cell too many, each group with its sum', row([null, ...groups], all, 16), all.columns.map((column) => column + 1)],
    ['nobody knows: one cell too many, and a sum does not hold', row([null, ...groups.with(4, 11)], all, 16), undefined],
    ['nobody knows: a number before the first', row([7, ...groups], { ...all, columns: all.columns.map((column) => column + 1),
      headed: new Set(all.columns.map((column) => column + 1)) }), undefined],
    ['under their heads, a number before an empty column', row([7, null, ...groups], { ...all, columns: all.columns.map((column) => column + 2),
      headed: new Set(all.columns.map((column) => column + 2)) }), all.columns.map((column) => column + 2)],
    ['in printed order where no name stands above', row(groups, { ...all, columns: groups.map(() => undefined), headed: new Set() }, 15), all.columns],
  ] as const) it(`of a row without a name: ${what}`, () => assert.deepEqual(numberColumns(given), expected));
});

describe('what is a number in a table', () => {
  for (const [value, expected] of [
    [0, true], [true, true], ['12', true], ['１２', true], ['-3', true], ['/', true], ['无', true], ['3件', true], ['36（其中修订1件）', true], ['1 2', true],
    ['12①', true], ['1.属于国家秘密', false], ['2、重复申请', false], ['（一）予以公开', false], ['已核对', false], ['10.5', true],
  ] as const) it(`${value}: ${expected}`, () => assert.equal(isNumberLike({ value }), expected));
});
