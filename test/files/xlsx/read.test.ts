import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readXlsx } from '../../../src/files/xlsx/index.js';
import { cellAt } from '../../../src/grid/grid.js';
import type { Cell } from '../../../src/report/cell.js';
import { basicParts, bookOf, main, office, pack, relations, worksheet } from './make.js';

const strings = (...items: string[]) => ({
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
  'xl/sharedStrings.xml': `<sst xmlns="${main}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
});
const formats = {
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml']),
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;件&quot;"/></numFmts>` +
    '<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="49"><alignment wrapText="1"/></xf><xf numFmtId="14"/></cellXfs></styleSheet>',
};

function firstCell(cell: string, replaced = {}): Cell | undefined {
  return cellAt(readXlsx(bookOf(`<row r="1">${cell}</row>`, replaced)).sheets[0]!.grid, 0, 0);
}

describe('reading a cell of an xlsx', () => {
  const cases: readonly (readonly [name: string, xml: string, expected: Cell | undefined, replaced?: object])[] = [
    ['number', '<c r="A1"><v>12.5</v></c>', { value: 12.5 }],
    ['number, typed', '<c r="A1" t="n"><v>-3</v></c>', { value: -3 }],
    ['number with exponent', '<c r="A1"><v>1.5E-7</v></c>', { value: 1.5e-7 }],
    ['17 digits', '<c r="A1"><v>0.30000000000000004</v></c>', { value: 0.30000000000000004 }],
    ['number that is none', '<c r="A1"><v>NaN</v></c>', { value: 'NaN' }],
    ['shared string', '<c r="A1" t="s"><v>1</v></c>', { value: '乙' }, strings('<t>甲</t>', '<t>乙</t>')],
    ['number stored as text', '<c r="A1" t="s"><v>0</v></c>', { value: '12' }, strings('<t>12</t>')],
    ['rich text, phonetic left out', '<c r="A1" t="s"><v>0</v></c>', { value: '总 计（件）' },
      strings('<r><rPr><b/></rPr><t xml:space="preserve">总 计</t></r><r><t>（件）</t></r><rPh sb="0" eb="1"><t>ソウケイ</t></rPh><phoneticPr fontId="1"/>')],
    ['inline string', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', { value: '甲' }],
    ['inline rich text', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', { value: '甲乙' }],
    ['entities, line ends and escapes', '<c r="A1" t="inlineStr"><is><t>&lt;a&gt; &amp;&quot;&apos; &#20013;&#x6587;\r\n_x000D__x005F_x0041_</t></is></c>', { value: '<a> &"\' 中文\n\r_x0041_' }],
    ['CDATA and comment', '<c r="A1" t="inlineStr"><is><t><!-- a -->甲<![CDATA[<乙>]]></t></is></c>', { value: '甲<乙>' }],
    ['empty string', '<c r="A1" t="inlineStr"><is><t/></is></c>', { value: '' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { value: false }],
    ['error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: null, error: '#REF!' }],
    ['formula', '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>', { value: 3, formula: '=SUM(B1:C1)' }],
    ['formula without result', '<c r="A1"><f>B1&amp;"x"</f></c>', { value: null, formula: '=B1&"x"' }],
    ['formula with empty result element', '<c r="A1"><f>B1</f><v></v></c>', { value: null, formula: '=B1' }],
    ['formula with text', '<c r="A1" t="str"><f>B1</f><v>甲</v></c>', { value: '甲', formula: '=B1' }],
    ['formula with empty text', '<c r="A1" t="str"><f>B1</f><v></v></c>', { value: '', formula: '=B1' }],
    ['formula with error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { value: null, error: '#DIV/0!', formula: '=1/0' }],
    ['array formula', '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c>', { value: 4, formula: '=B1:B2*2' }],
    ['data table', '<c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>4</v></c>', { value: 4, formula: '=TABLE()' }],
    ['shared formula whose master is missing', '<c r="A1"><f t="shared" si="4"/><v>4</v></c>', { value: 4, formula: '=' }],
    ['ISO date', '<c r="A1" t="d"><v>2024-03-05T12:00:00</v></c>', { value: 45356.5 }],
    ['custom format', '<c r="A1" s="1"><v>5</v></c>', { value: 5, format: '0"件"' }, formats],
    ['text format', '<c r="A1" s="2"><v>5</v></c>', { value: 5, format: '@' }, formats],
    ['date stays a number', '<c r="A1" s="3"><v>45356</v></c>', { value: 45356, format: 'yyyy/m/d' }, formats],
    ['blank with a style', '<c r="A1" s="1"/>', undefined, formats],
    ['no address', '<c><v>5</v></c>', { value: 5 }],
    ['single quotes and spaces', "<c  r = 'A1' ><v>5</v></c >", { value: 5 }],
    ['unknown children', '<c r="A1"><v>5</v><extLst><ext><v>6</v></ext></extLst></c>', { value: 5 }],
  ];
  for (const [name, xml, expected, replaced] of cases) it(name, () => assert.deepEqual(firstCell(xml, replaced), expected));

  it('reads the plain form of a cell and any other form of it alike', () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `<c r="A1" s="1"><v>${value}</v></c>`),
      fc.integer().map((value) => `<c r="A1"><f>B1+1</f><v>${value}</v></c>`),
      fc.string({ unit: fc.constantFrom('中', 'a', ' ', '&amp;', '_x0041_', '_', '0', '\r', '\n') }).map((text) =>
        `<c r="A1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`),
      fc.constantFrom('<c r="A1" s="2"/>', '<c r="A1" t="s"><v>0</v></c>', '<c r="A1" s="3" t="s"><v>1</v></c>'),
    );
    const styled = { ...strings('<t>甲</t>', '<t>乙</t>'), 'xl/styles.xml': formats['xl/styles.xml'] };
    const relationsOfBoth = relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml'], [
      'rId3', 'styles', 'styles.xml',
    ]);
    const replaced = { ...styled, 'xl/_rels/workbook.xml.rels': relationsOfBoth };
    fc.assert(fc.property(cell, (xml) => {
      const unusual = xml.replace('<c r="A1"', "<c\nr='A1'");
      assert.deepEqual(firstCell(xml, replaced), firstCell(unusual, replaced));
    }));
  });
});

describe('reading a sheet of an xlsx', () => {
  const grid = (inside: string, replaced = {}) => readXlsx(pack(basicParts(worksheet(inside), replaced))).sheets[0]!;

  it('counts on where rows and cells have no address', () => {
    const { cells } = grid('<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c r="B6"><v>4</v></c></row></sheetData>').grid;
    assert.deepEqual(cells.flatMap((row, at) => (row ?? []).flatMap((cell, column) => (cell ? [[at, column, cell.value]] : []))), [
      [0, 0, 1], [0, 3, 2], [0, 4, 3], [5, 1, 4],
    ]);
  });

  it('gives each cell of a shared formula its own', () => {
    const { grid: { cells } } = grid('<sheetData><row r="1"><c r="A1"><f t="shared" si="0"/><v>0</v></c></row><row r="2">' +
      '<c r="A2"><f t="shared" ref="A1:B3" si="0">SUM($B2:C$2)+D2</f><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>');
    assert.deepEqual([cells[0]![0]!.formula, cells[1]![0]!.formula, cells[1]![1]!.formula], [
      '=SUM($B1:C$2)+D1', '=SUM($B2:C$2)+D2', '=SUM($B2:D$2)+E2',
    ]);
  });

  it('reads merges, and empties what they cover', () => {
    const { grid: { cells, merges } } =
      grid('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData>' +
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
    assert.deepEqual(merges, [{ row: 0, column: 0, rows: 2, columns: 2 }]);
    assert.deepEqual([cells[0]?.[0]?.value, cells[0]?.[1], cells[1]?.[0], cells[1]?.[2]?.value], [1, undefined, undefined, 4]);
  });

  it('reads what is hidden, as far as cells go', () => {
    const { grid: { hiddenRows, hiddenColumns } } =
      grid('<cols><col min="2" max="2" width="9" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>' +
      '<sheetData><row r="1" hidden="1"><c r="E1"><v>1</v></c></row><row r="2"/></sheetData>');
    assert.deepEqual([hiddenRows, hiddenColumns], [[0], [1, 3, 4]]);
  });

  it('reads sizes, freeze, selection and protection', () => {
    const sheet = grid('<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>' +
      '<selection pane="topRight" sqref="B1"/><selection pane="bottomRight" activeCell="C5" sqref="C5:D6"/></sheetView></sheetViews>' +
      '<cols><col min="1" max="2" width="10.625" customWidth="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="B1"><v>1</v></c></row></sheetData><sheetProtection sheet="1" objects="1"/>');
    assert.deepEqual([sheet.columnWidths, sheet.rowHeights, sheet.freeze, sheet.selection, sheet.protected],
      [{ 0: 10, 1: 10 }, { 0: 30 }, { rows: 3, columns: 1 }, { row: 4, column: 2, rows: 2, columns: 2 }, true]);
  });

  it('is not protected by a protection that is off', () =>
    assert.equal(grid('<sheetData/><sheetProtection objects="1"/>').protected, false));

  it('reads prefixed elements and passes the namesakes of other vocabularies over', () => {
    const sheet = `<x:worksheet xmlns:x="${main}" xmlns:y="urn:other"><y:sheetData><y:row><y:c><y:v>9</y:v></y:c></y:row></y:sheetData>` +
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><y:c r="B1"><y:v>8</y:v></y:c></x:row></x:sheetData></x:worksheet>';
    const { cells } = readXlsx(pack(basicParts(sheet))).sheets[0]!.grid;
    assert.deepEqual(cells, [[{ value: '甲' }]]);
  });

  it('reads a UTF-16 part', () => {
    const text = `\ufeff${worksheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>')}`;
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    assert.equal(readXlsx(pack({ ...basicParts(''), 'xl/worksheets/sheet1.xml': bytes })).sheets[0]!.grid.cells[0]![0]!.value, '甲');
  });
});

describe('reading a workbook', () => {
  const three = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:rel="${office}"><workbookPr date1904="1"/><workbookProtection lockStructure="1"/><sheets>` +
      '<sheet name="甲 &amp; &lt;乙&gt;" sheetId="7" rel:id="a"/><sheet name="图" sheetId="3" rel:id="b"/><sheet name="藏" sheetId="2" state="veryHidden" rel:id="c"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(['c', 'worksheet', 'worksheets/sheet1.xml'], ['b', 'chartsheet', 'chartsheets/sheet1.xml'], [
      'a', 'worksheet', '../other/place.xml',
    ]),
    'other/place.xml': worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
  };

  it('lists worksheets in tab order and follows the relationships', () => {
    const book = readXlsx(bookOf('', three));
    assert.deepEqual(book.sheets.map(({ name, visible, grid }) => [name, visible, grid.cells.length]), [
      ['甲 & <乙>', true, 1], ['藏', false, 0],
    ]);
    assert.deepEqual([book.date1904, book.structureProtected], [true, true]);
  });

  it('reads the strict variant', () => {
    const strict = (text: string) => text.replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const parts = basicParts(worksheet('<sheetData><row r="1"><c r="A1" t="d"><v>1900-01-01</v></c></row></sheetData>'));
    const { cells } = readXlsx(pack(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(text)])))).sheets[0]!.grid;
    assert.equal(cells[0]![0]!.value, 1);
  });

  it('finds parts whatever the case of their names', () => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = basicParts(worksheet('<sheetData/>'));
    assert.equal(readXlsx(pack({ ...rest, 'xl/worksheets/Sheet1.xml': sheet! })).sheets.length, 1);
  });

  it('finds parts whose names have backslashes', () => {
    const parts = Object.entries(basicParts(worksheet('<sheetData/>'))).map(([name, text]) => [name.replaceAll('/', '\\'), text] as const);
    assert.equal(readXlsx(pack(Object.fromEntries(parts))).sheets.length, 1);
  });
});
