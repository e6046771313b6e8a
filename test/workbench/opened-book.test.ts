import assert from 'node:assert/strict';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { readBook, type OpenedSheet } from '../../src/workbench/opened-book.js';
import { blankWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { basicParts, bookOf, main, office, pack, relations, worksheet } from '../files/xlsx/make.js';

/** Every cell without a style of its own has a border. */
const bordered = `<styleSheet xmlns="${main}"><borders><border><top style="thin"/></border></borders><cellXfs><xf borderId="0"/></cellXfs></styleSheet>`;
const withStyles = {
  'xl/styles.xml': bordered,
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml']),
};
const open = (bytes: Uint8Array): readonly OpenedSheet[] => readBook({ name: '年报.xlsx', bytes }).sheets;

describe('what a worker hands over of a file for the workbench', () => {
  it('is plain data that crosses to the page whole', () => {
    const book = readBook({ name: '年报.xlsx', bytes: newXlsx(blankWorkbook(currentForm).sheets) });
    assert.deepEqual(structuredClone(book), book);
  });

  for (const [what, row, column, cells] of [
    ['blank cells between two others, with their borders', 3, 'C', 9],
    ['of a sheet as large as Excel makes them only the cells that are there', 1_048_576, 'XFD', 2],
  ] as const)
    it(`holds ${what}`, () => {
      const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${column}${row}"><v>2</v></c></row>`;
      const [sheet] = open(bookOf(rows, withStyles));
      assert.equal(sheet!.cells.length, cells);
      assert.equal(sheet!.rows, row);
      assert.deepEqual(sheet!.cells[0], { row: 0, column: 0, cell: { value: 1 }, look: { border: true } });
      assert.equal(sheet!.cells.at(-1)!.cell?.value, 2);
    });

  it('holds our marks, within the part of the sheet that is used, and no rule of anybody else', () => {
    const rule = (areas: string, formula: string): string =>
      `<conditionalFormatting sqref="${areas}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const mark = (level: string): string => `LEN("gouji:${level}")&gt;0`;
    const rules = rule('A1:XFD1048576 Z9', mark('error')) + rule('B1', mark('later')) + rule('A2 B1', mark('info')) + rule('A1', 'A1&gt;0');
    const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>';
    const [sheet] = open(pack(basicParts(worksheet(cells + rules))));
    assert.deepEqual(sheet!.flags, [
      { level: 'error', area: { row: 0, column: 0, rows: 2, columns: 2 } },
      { level: 'info', area: { row: 1, column: 0, rows: 1, columns: 1 } },
      { level: 'info', area: { row: 0, column: 1, rows: 1, columns: 1 } },
    ]);
  });

  it('holds blank cells of all sheets together up to a number, and every cell that is there', () => {
    const names = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const parts = basicParts('', {
      ...withStyles,
      'xl/worksheets/sheet1.xml': undefined,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${name}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(['styles', 'styles', 'styles.xml'], ...names.map((name) => [name, 'worksheet', `${name}.xml`] as const)),
      ...Object.fromEntries(names.map((name) => [`xl/${name}.xml`, worksheet('<sheetData><row r="300"><c r="CV300"><v>7</v></c></row></sheetData>')])),
    });
    const counts = open(pack(parts)).map(({ cells }) => cells.length);
    assert.deepEqual(counts, names.map((_, index) => (index < 6 ? 30_000 : 1)));
  });
});
