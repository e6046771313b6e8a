import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { editXlsx, newXlsx, readXlsx, type CellEdit } from '../../../src/files/xlsx/index.js';
import { flagRules } from '../../../src/workbook/file/flag-rules.js';
import { isFlagFormula } from '../../../src/workbook/flags.js';
import { readZip } from '../../../src/files/ooxml/zip/read.js';
import { parseTree } from '../../../src/files/ooxml/xml/tree.js';
import { worksheetOrder } from '../../../src/files/xlsx/edit/order.js';
import { cellAt } from '../../../src/grid/grid.js';
import { foreignBook } from './foreign.js';
import { basicParts, bookOf, changedParts, main, pack, partsOf, worksheet } from './make.js';
import { sampleDesign } from './sample.js';

const sheetPart = 'xl/worksheets/sheet1.xml';
const own = 'xl/worksheets/sheet1.xml';

function edited(bytes: Uint8Array, cells: readonly CellEdit[], sheet = '表三'): Uint8Array {
  const editor = editXlsx(bytes);
  editor.setCells(sheet, cells);
  return editor.bytes();
}

/** The sheet data of a one-sheet workbook after the edit. */
function dataAfter(data: string, ...cells: CellEdit[]): string {
  const after = partsOf(edited(pack(basicParts(worksheet(data))), cells, '表'))[sheetPart]!;
  return after.slice(after.indexOf('>') + 1, -'</worksheet>'.length);
}

const at = (row: number, column: number, value: CellEdit['value'], formula?: string): CellEdit => ({
  row, column, value, ...(formula !== undefined && { formula }),
});
const text = (address: string, content: string) => `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

describe('setting cells in the text of a sheet', () => {
  const cases: readonly (readonly [name: string, before: string, cells: readonly CellEdit[], after: string])[] = [
    ['into an empty sheet', '<sheetData/>', [at(1, 2, 5)], '<sheetData><row r="2"><c r="C2"><v>5</v></c></row></sheetData>'],
    ['into empty data with an end tag', '<sheetData></sheetData>', [at(0, 0, 1), at(2, 0, 2)], '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData>'],
    ['before, between and behind rows', '<sheetData><row r="2"/><row r="4"></row></sheetData>', [at(0, 0, 1), at(2, 0, 3), at(4, 0, 5)],
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row><row r="4"></row><row r="5"><c r="A5"><v>5</v></c></row></sheetData>'],
    ['before, between and behind cells', '<sheetData><row r="1"><c r="B1"><v>2</v></c><c r="D1"/></row></sheetData>', [at(0, 4, 5), at(0, 0, 1), at(0, 2, 3)],
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"/><c r="E1"><v>5</v></c></row></sheetData>'],
    ['into a row without cells, keeping what it says', '<sheetData><row r="1" ht="30" spans="1:2"/></sheetData>', [at(0, 5, 1)], '<sheetData><row r="1" ht="30"><c r="F1"><v>1</v></c></row></sheetData>'],
    ['over a cell, keeping its style', '<sheetData><row r="1"><c r="A1" s="7" t="s"><v>3</v></c></row></sheetData>', [at(0, 0, 1.5)], '<sheetData><row r="1"><c r="A1" s="7"><v>1.5</v></c></row></sheetData>'],
    ['null keeps the style', '<sheetData><row r="1"><c r="A1" s="7"><v>3</v></c></row></sheetData>', [at(0, 0, null)], '<sheetData><row r="1"><c r="A1" s="7"/></row></sheetData>'],
    ['null where nothing is', '<sheetData><row r="1"/></sheetData>', [at(0, 0, null), at(4, 0, null)], '<sheetData><row r="1"/></sheetData>'],
    ['text that looks like a formula or a number', '<sheetData/>', [at(0, 0, '=1+1'), at(0, 1, '007'), at(0, 2, ' <&> ')], `<sheetData><row r="1">${text('A1', '=1+1')}${text('B1', '007')}${text('C1', ' &lt;&amp;&gt; ')}</row></sheetData>`],
    ['where rows and cells have no address', '<sheetData><row><c><v>1</v></c><c s="3"><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>', [at(0, 1, 9), at(1, 1, 8)],
      '<sheetData><row><c><v>1</v></c><c r="B1" s="3"><v>9</v></c></row><row><c><v>3</v></c><c r="B2"><v>8</v></c></row></sheetData>'],
    ['a new cell takes the style of its row, else of its column', '<cols><col min="1" max="3" style="4"/></cols><sheetData><row r="1" s="5" customFormat="1"/></sheetData>', [at(0, 0, 1), at(1, 0, 2), at(1, 3, 3)],
      '<cols><col min="1" max="3" style="4"/></cols><sheetData><row r="1" s="5" customFormat="1"><c r="A1" s="5"><v>1</v></c></row><row r="2"><c r="A2" s="4"><v>2</v></c><c r="D2"><v>3</v></c></row></sheetData>'],
    ['the dimension grows', '<dimension ref="B2:C3"/><sheetData/>', [at(0, 3, 1)], '<dimension ref="B1:D3"/><sheetData><row r="1"><c r="D1"><v>1</v></c></row></sheetData>'],
    ['a formula with its result', '<sheetData/>', [at(0, 0, 3, '=SUM(B1:C1)'), at(0, 1, '甲', '=C1&"<"'), at(0, 2, null, '=A1')],
      '<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1" t="str"><f>C1&amp;"&lt;"</f><v>甲</v></c><c r="C1"><f>A1</f></c></row></sheetData>'],
    ['over the master of a shared formula', '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="2">B1*C$1</f><v>1</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="2"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="1"/></c></row></sheetData>',
      [at(0, 0, 5)], '<sheetData><row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2" s="1"><f>B2*C$1</f></c></row><row r="3"><c r="A3"><f t="shared" si="1"/></c></row></sheetData>'],
    ['stored results of formulas go', '<sheetData><row r="1"><c r="A1" t="str"><f>B1</f><v>x</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><v>1</v></c></row></sheetData>', [at(0, 2, 2)],
      '<sheetData><row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1/0</f></c><c r="C1"><v>2</v></c></row></sheetData>'],
    ['what an array formula fills goes too', '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">D1:E1</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>', [at(0, 2, 4)],
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">D1:E1</f></c><c r="B1"/><c r="C1"><v>4</v></c></row></sheetData>'.replace(
        '<c r="B1"/>', '<c r="B1"></c>',
      )],
    ['the last of two values for one cell', '<sheetData/>', [at(0, 0, 1), at(0, 0, 2)], '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>'],
    ['numbers as short as they can be', '<sheetData/>', [at(0, 0, 0.1 + 0.2), at(0, 1, 1e21), at(0, 2, -0), at(0, 3, 1e-7)], '<sheetData><row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1e+21</v></c><c r="C1"><v>0</v></c><c r="D1"><v>1e-7</v></c></row></sheetData>'],
  ];
  for (const [name, before, cells, after] of cases) it(name, () => { assert.equal(dataAfter(before, ...cells), after); });

  it('refuses a part of an array formula', () => {
    const array = '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">D1:E1</f><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
    assert.throws(() => dataAfter(array, at(0, 1, 1)), (error: unknown) =>
      isFileError(error) && error.kind === 'unsupported' && fileSentence(error).includes('B1属于数组公式A1:B1'));
  });

  it('refuses a text that no cell can hold', () => {
    assert.throws(() => dataAfter('<sheetData/>', at(0, 0, '长'.repeat(32_768))), (error: unknown) =>
      isFileError(error) && error.kind === 'tooLarge');
    assert.equal(dataAfter('<sheetData/>', at(0, 0, '长'.repeat(32_767))).length > 32_767, true);
  });

  for (const cell of [
    at(-1, 0, 1), at(0, 16_384, 1), at(1_048_576, 0, 1), at(0.5, 0, 1), at(0, 0, NaN), at(0, 0, Infinity), at(0, 0, 1, 'SUM(A1)'),
  ]) {
    it(`a programmer's ${JSON.stringify(cell)} throws and changes nothing`, () => {
      const editor = editXlsx(bookOf('<row r="1"/>'));
      assert.throws(() => { editor.setCells('表', [at(0, 0, 1), cell]); }, RangeError);
      assert.deepEqual(editor.bytes(), bookOf('<row r="1"/>'));
    });
  }

  it('reads back what was set, over any cells', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('=1', '+1', '\r\n', '_x000D_', '\ud800', '🙂'), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(null),
    );
    const cells = fc.array(fc.record({ row: fc.nat(8), column: fc.nat(6), value }), { maxLength: 12 });
    fc.assert(fc.property(fc.constantFrom(foreignBook(), newXlsx([{ ...sampleDesign, name: '表三', merges: [] }])), cells, cells, (
      bytes, first, second,
    ) => {
      const editor = editXlsx(bytes);
      editor.setCells('表三', first);
      editor.setCells('表三', second);
      const expected = new Map([...first, ...second].map((cell) => [`${cell.row} ${cell.column}`, cell.value === 0 ? 0 : cell.value]));
      const { grid } = readXlsx(editor.bytes()).sheets[0]!;
      for (const [place, written] of expected) {
        const [row, column] = place.split(' ').map(Number) as [number, number];
        if (row === 0 && column > 0 && column < 4 && grid.merges.length > 0) continue;
        assert.deepEqual([cellAt(grid, row, column)?.value ?? null, cellAt(grid, row, column)?.formula], [written, undefined], place);
      }
    }), { numRuns: 60 });
  });
});

describe('filling somebody else\'s workbook', () => {
  const bytes = foreignBook();

  it('reads it', () => {
    const [first, second, third] = readXlsx(bytes).sheets;
    assert.equal(cellAt(first!.grid, 0, 0)?.value, '三、收到和处理 情况');
    assert.equal(cellAt(first!.grid, 3, 3)?.formula, '=SUM(B4:C4)');
    assert.equal(cellAt(second!.grid, 0, 1)?.value, 2);
    assert.equal(cellAt(third!.grid, 0, 0)?.formula, '=SUM(表三!D3:D4)');
  });

  it('changes the sheet, the results that no longer hold, and asks for calculation; nothing else', () => {
    const after = edited(bytes, [at(2, 1, 22), at(3, 2, 4)]);
    assert.deepEqual(changedParts(bytes, after), ['xl/workbook.xml', own, 'xl/worksheets/sheet3.xml']);
    const [before, now] = [partsOf(bytes), partsOf(after)];
    const stripped = before[own]!
      .replace('<c r="B3" s="2"><v>21</v></c>', '<c r="B3" s="2"><v>22</v></c>')
        .replace('<c r="C4" s="2"/>', '<c r="C4" s="2"><v>4</v></c>')
      .replace('</f><v>24</v>', '</f>').replace('<f t="shared" si="0"/><v>0</v>', '<f t="shared" si="0"/>')
        .replace('<c r="D5" t="str">', '<c r="D5">').replace('<v>24件</v>', '');
    assert.equal(now[own], stripped);
    assert.equal(now['xl/workbook.xml'], before['xl/workbook.xml']!.replace(
      '<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ));
    assert.equal(now['xl/worksheets/sheet3.xml'], before['xl/worksheets/sheet3.xml']!.replace('<v>24</v>', ''));
  });

  it('drops the calculation chain when a formula goes', () => {
    const after = edited(bytes, [at(2, 3, 99)]);
    const now = partsOf(after);
    assert.deepEqual(changedParts(bytes, after), [
      '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml', own, 'xl/worksheets/sheet3.xml',
    ]);
    assert.equal(now['xl/calcChain.xml'], undefined);
    assert.doesNotMatch(now['[Content_Types].xml']! + now['xl/_rels/workbook.xml.rels']!, /calcChain/);
    assert.equal(cellAt(readXlsx(after).sheets[0]!.grid, 3, 3)?.formula, '=SUM(B4:C4)');
  });

  it('fills a prefixed sheet', () => {
    const after = edited(bytes, [at(0, 0, '乙'), at(1, 0, 3)], '前缀');
    assert.match(partsOf(after)['xl/worksheets/sheet2.xml']!, /<x:row><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">乙<\/x:t><\/x:is><\/x:c><x:c><x:v>2<\/x:v><\/x:c><\/x:row><x:row r="2"><x:c r="A2"><x:v>3<\/x:v><\/x:c><\/x:row>/);
    assert.deepEqual(readXlsx(after).sheets[1]!.grid.cells.map((row) => row?.map((cell) => cell?.value)), [['乙', 2], [3]]);
  });

  it('touches nothing but the sheet where no formula is', () => {
    const plain = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    assert.deepEqual(changedParts(plain, edited(plain, [at(0, 0, 2)], '表')), [sheetPart]);
  });

  it('gives the same bytes when nothing changes, and keeps the packed bytes of what it does not touch', () => {
    assert.deepEqual(editXlsx(bytes).bytes(), bytes);
    const entries = (all: Uint8Array) => readZip(all).entries;
    const after = entries(edited(bytes, [at(2, 1, 22)]));
    assert.deepEqual(after.map(({ name }) => name), entries(bytes).map(({ name }) => name));
    const touched = ['xl/workbook.xml', own, 'xl/worksheets/sheet3.xml'];
    assert.deepEqual(after.filter(({ name }) => !touched.includes(name)), entries(bytes).filter(({ name }) => !touched.includes(name)));
  });

  it('says which sheet is missing, and changes nothing', () => {
    const editor = editXlsx(bytes);
    assert.throws(() => { editor.setBlocks(new Map([['表三', [at(2, 1, 1)]], ['没有', [at(0, 0, 1)]]])); }, (error: unknown) =>
      isFileError(error) && error.kind === 'notFound');
    assert.deepEqual(editor.bytes(), bytes);
  });

  it('keeps the order of elements, whatever is done', () => {
    const editor = editXlsx(bytes);
    editor.setCells('表三', [at(9, 9, 1)]);
    editor.setFillRules(flagRules([{ sheet: '表三', area: { row: 2, column: 1, rows: 1, columns: 1 }, level: 'error' }, { sheet: '合 计', area: { row: 0, column: 0, rows: 1, columns: 1 }, level: 'info' }]), isFlagFormula);
    editor.addSheet(sampleDesign);
    editor.setSelection('合 计', { row: 0, column: 0, rows: 1, columns: 1 });
    for (const [name, part] of Object.entries(partsOf(editor.bytes()))) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      const ranks = parseTree(part, name).children.map(({ local }) => (worksheetOrder as readonly string[]).indexOf(local));
      assert.deepEqual(ranks, [...ranks].sort((one, other) => one - other), name);
      assert.ok(ranks.every((rank) => rank >= 0), name);
    }
  });
});

describe('choosing what is seen first', () => {
  it('brings the sheet to the front and selects the area', () => {
    const editor = editXlsx(foreignBook());
    editor.setSelection('合 计', { row: 0, column: 1, rows: 1, columns: 1 });
    const parts = partsOf(editor.bytes());
    assert.match(parts['xl/workbook.xml']!, /<workbookView xWindow="0" activeTab="2"\/>/);
    assert.doesNotMatch(parts[own]!, /tabSelected/);
    assert.match(parts['xl/worksheets/sheet3.xml']!, new RegExp(
      `^<worksheet xmlns="${main}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B1" sqref="B1"/></sheetView></sheetViews><sheetData>`,
    ));
    editor.setSelection('表三', { row: 0, column: 0, rows: 1, columns: 4 });
    const back = partsOf(editor.bytes());
    assert.match(back[own]!, /<sheetView showGridLines="0" workbookViewId="0" tabSelected="1"><pane ySplit="2" topLeftCell="A3" activePane="topLeft" state="frozen"\/><selection pane="bottomLeft" activeCell="B3" sqref="B3"\/><selection pane="topLeft" activeCell="A1" sqref="A1:D1"\/><\/sheetView>/);
    assert.deepEqual(readXlsx(editor.bytes()).sheets[0]!.selection, { row: 0, column: 0, rows: 1, columns: 4 });
  });
});
