import assert from 'node:assert/strict';
import { openWorkbook, saveWorkbook } from './model/file.js';
import { evaluate } from './model/formula.js';
import { readTyped } from './model/typed-text.js';
import { Workbook } from './model/workbook.js';

describe('what Excel makes of typed text', () => {
  for (const [text, expected] of [
    ['', { kind: 'empty' }],
    ['本年新收', { kind: 'text', value: '本年新收' }],
    ['12件', { kind: 'text', value: '12件' }],
    ["'=1", { kind: 'text', value: '=1', quotePrefix: true }],
    ["''", { kind: 'text', value: "'", quotePrefix: true }],
    ['007', { kind: 'number', value: 7 }],
    ['-1', { kind: 'number', value: -1 }],
    ['１２', { kind: 'number', value: 12 }],
    ['1,234', { kind: 'number', value: 1234, numberFormat: '#,##0' }],
    ['1,23', { kind: 'text', value: '1,23' }],
    ['50%', { kind: 'number', value: 0.5, numberFormat: '0%' }],
    ['￥5', { kind: 'number', value: 5, numberFormat: '¥#,##0' }],
    ['1e3', { kind: 'number', value: 1000, numberFormat: '0.00E+00' }],
    ['2024-3-5', { kind: 'number', value: 45_356, numberFormat: 'yyyy/m/d' }],
    ['2024-13-5', { kind: 'text', value: '2024-13-5' }],
    ['1-2', { kind: 'number', value: 45_659, numberFormat: 'd-mmm' }],
    ['3月5日', { kind: 'number', value: 45_721, numberFormat: 'm"月"d"日"' }],
    ['12:30', { kind: 'number', value: 750 / 1440, numberFormat: 'h:mm' }],
    ['TRUE', { kind: 'boolean', value: true }],
    ['#N/A', { kind: 'error', value: '#N/A' }],
    ['=SUM(A1)', { kind: 'formula', formula: '=SUM(A1)' }],
    ['@SUM(A1)', { kind: 'formula', formula: '=SUM(A1)' }],
    ['-A1', { kind: 'formula', formula: '=-A1' }],
    ['-', { kind: 'text', value: '-' }],
    ['/', { kind: 'text', value: '/' }],
  ] as const)
    it(JSON.stringify(text), () => assert.deepEqual(readTyped(text), expected));
});

describe('the emulated workbook', () => {
  const typed = (value: string | number, format?: string) => {
    const sheet = new Workbook('甲').active;
    if (format) sheet.styles['0,0'] = { numberFormat: format };
    sheet.enter(0, 0, value);
    return [sheet.cell(0, 0)?.value, sheet.style(0, 0, 'numberFormat')];
  };

  for (const [value, format, expected] of [
    ['1-2', undefined, [45_659, 'd-mmm']],
    ['1-2', '0', [45_659, '0']],
    ['1-2', '@', ['1-2', '@']],
    ["'x", '@', ["'x", '@']],
    [12, '@', ['12', '@']],
    [12, '0', [12, '0']],
  ] as const)
    it(`${JSON.stringify(value)} in a cell with the format ${format} is ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(typed(value, format), expected));

  for (const [formula, expected] of [
    ['=SUM(A1:A3)', 6],
    ['=SUM(A1,A3,10)', 14],
    ['=A1+A2', 3],
    ['=SUM(A1:A2)+SUM(A3,1)+2', 9],
    ['=A1*2', undefined],
    ['=IF(A1,1,2)', undefined],
  ] as const)
    it(`${formula} is ${expected}`, () =>
      assert.equal(evaluate(formula, (row, column) => (column === 0 && row < 3 ? row + 1 : undefined)), expected));

  it('calculates formulas of formulas', () => {
    const workbook = new Workbook('甲');
    const sheet = workbook.active;
    for (const [row, text] of ['=A2+1', '=A3', '=B1'].entries()) sheet.enter(row, 0, text);
    workbook.edit(sheet, { row: 0, column: 1, rows: 1, columns: 1 }, false, () => sheet.enter(0, 1, 5));
    assert.equal(sheet.cell(0, 0)?.value, 6);
  });

  it('keeps everything but ids over saving and opening', () => {
    const workbook = new Workbook('甲');
    workbook.addSheet('乙').cells['0,0'] = { value: 'x', quotePrefix: true };
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const before = ['Custom', 'ColorScale'].map((type) => workbook.addConditionalFormat(workbook.active, [area], type).id);
    workbook.customXmlParts.push({ id: 'p', xml: '<a/>' });
    const opened = openWorkbook(saveWorkbook(workbook));
    assert.deepEqual(saveWorkbook(opened), saveWorkbook(workbook));
    const after = opened.active.conditionalFormats.map((format) => format.id);
    assert.equal(new Set([...before, ...after]).size, 4);
  });
});
