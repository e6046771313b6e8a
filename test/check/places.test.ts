import assert from 'node:assert/strict';
import { cellPlaces, figureName, figurePlaces } from '../../src/check/places.js';
import { currentForm as form } from '../../src/form/index.js';
import { emptyReport, type Place } from '../../src/report/report.js';

const columns = ['person', 'enterprise', 'research', 'charity', 'legalService', 'otherBody', 'total'];
const along = (row: string, count: number): string[] => columns.slice(0, count).map((column) => `applications.${row}.${column}`);
const down = (column: string, from: number, count: number): string[] =>
  form.tables.applications.figures.filter((figure) => figure.column === column).slice(from, from + count).map(({ key }) => key);
const review = ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `disputes.review.${column}`);
const cells = (...names: string[]): Place[] => names.map((cell) => ({ sheet: '表三', cell }));

describe('where figures stand, by what the paper prints', () => {
  const first = '一、本年新收政府信息公开申请数量';
  for (const [what, keys, expected] of [
    ['no figure', [], ''],
    ['one figure', along('received', 1), `表三“${first} × 自然人”`],
    ['two figures of a row', along('received', 2), `表三“${first} × 自然人”“${first} × 商业企业”`],
    ['three figures of a row', along('received', 3), `表三“${first} × 自然人”“${first} × 商业企业”“${first} × 科研机构”`],
    ['four figures of a row', along('received', 4), `表三“${first}”行4个数`],
    ['a whole row', along('received', 7), `表三“${first}”行`],
    ['four figures of a column', down('person', 0, 4), '表三“自然人”列4个数'],
    ['a whole column', down('person', 0, 99), '表三“自然人”列'],
    ['a whole group of table 4', review, '表四“行政复议”一组'],
    ['four of a group of table 4', review.slice(1), '表四“行政复议”一组4个数'],
    ['four figures of no line', [...along('received', 3), 'applications.broughtForward.person'], `表三“${first} × 自然人”“${first} × 商业企业”等4个数`],
    ['figures of two tables', ['applications.received.person', review[0]!], `“${first} × 自然人”“行政复议 × 结果维持”`],
    ['four figures of two tables', [...along('received', 3), review[0]!], `“${first} × 自然人”“${first} × 商业企业”等4个数`],
  ] as const) it(what, () => assert.equal(figurePlaces(keys, form, emptyReport(form)), expected));

  it('names one figure by its row and column', () => assert.equal(figureName(form, 'disputes.review.total'), '行政复议 × 总计'));
});

describe('where figures stand, by cells', () => {
  const keys = along('received', 2);
  const places = { [keys[0]!]: cells('D4')[0]!, [keys[1]!]: cells('E4')[0]! };

  it('joins cells that lie side by side', () => assert.equal(figurePlaces(keys, form, { ...emptyReport(form), places }), 'D4:E4'));

  it('names all by the paper where one has no cell', () =>
    assert.equal(figurePlaces(keys, form, { ...emptyReport(form), places: { [keys[0]!]: places[keys[0]!]! } }),
      '表三“一、本年新收政府信息公开申请数量 × 自然人”“一、本年新收政府信息公开申请数量 × 商业企业”'));

  for (const [what, given, expected] of [
    ['none', [], ''],
    ['one', cells('B2'), 'B2'],
    ['places of the text are no cells', [...cells('B2'), { section: 'overview', paragraph: 1, start: 0, end: 1 }], 'B2'],
    ['six areas', cells('A1', 'A3', 'A5', 'A7', 'A9', 'A11'), 'A1、A3、A5、A7、A9、A11'],
    ['seven areas of eight cells', cells('A1', 'A3', 'A5', 'A7', 'A9', 'A11', 'A13', 'A14'), 'A1、A3、A5、A7、A9、A11等8格'],
  ] as const) it(what, () => assert.equal(cellPlaces(given), expected));
});
