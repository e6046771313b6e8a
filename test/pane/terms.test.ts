import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { addressOf, joinedPlaces } from '../../src/pane/state/places.js';
import { sidesOf } from '../../src/pane/state/terms.js';
import { templateAddress } from '../../src/workbook/sheets/template.js';
import { changed, seed } from '../reports.js';

describe('both sides of a broken equation', () => {
  const report = changed(seed('beilun-projects-2024'), 'applications.received.person', 7);
  const placed = { ...report, places: Object.fromEntries(form.figures.map(({ key }) => [key, templateAddress(form, key)])) };

  it('names the terms of a column by their rows, with cell and value', () => {
    const { left, right } = sidesOf(form, placed, form.equations.find(({ id }) => id === 'applications/balance:person')!);
    assert.deepEqual(left.terms.map(({ label, value, place }) => [label, value, place && addressOf(place)]), [
      ['一、本年新收政府信息公开申请数量', 7, '表三!D5'], ['二、上年结转政府信息公开申请数量', 0, '表三!D6'],
    ]);
    assert.deepEqual([left.sum, right.sum], [7, 1]);
  });

  it('names the terms of a row by their columns', () => {
    const { left } = sidesOf(form, placed, form.equations.find(({ id }) => id === 'applications/row-total:received')!);
    assert.deepEqual(left.terms.map(({ label }) => label), ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']);
  });

  it('has no place where the report has no cells', () =>
    assert.ok(sidesOf(form, report, form.equations[0]!).left.terms.every(({ place }) => place === undefined)));
});

describe('places as chips', () => {
  for (const [cells, expected] of [
    [['D4', 'E4', 'F4', 'D27'], ['表三!D4:F4', '表三!D27']],
    [['D5', 'D6', 'E5', 'E6'], ['表三!D5:E6']],
    [[], []],
  ] as const)
    it(`joins ${cells.join(' ')}`, () =>
      assert.deepEqual(joinedPlaces(cells.map((cell) => ({ sheet: '表三', cell }))).map(addressOf), expected));

  it('keeps sheets apart and leaves out what has no cell', () => assert.deepEqual(
    joinedPlaces([{ sheet: "a'b", cell: 'A1' }, { section: 'overview', paragraph: 1, start: 0, end: 1 }, { sheet: '表三', cell: 'A2' }]).map(addressOf),
    ["'a''b'!A1", '表三!A2']));
});
