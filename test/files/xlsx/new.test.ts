import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readXlsx as readAsOther, type Cell, type Sheet, type Workbook } from 'hucre';
import { strFromU8, unzipSync } from 'fflate';
import type { CellStyle, LongSheet, SheetDesign } from '../../../src/grid/design.js';
import { parseAddress } from '../../../src/grid/address.js';
import { cellAt } from '../../../src/grid/grid.js';
import { FileError, isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { editXlsx, newXlsx, readXlsx } from '../../../src/files/xlsx/index.js';
import { flagRules } from '../../../src/workbook/file/flag-rules.js';
import { isFlagFormula } from '../../../src/workbook/flags.js';
import { foreignBook } from './foreign.js';
import { basicParts, changedParts, main, office, pack, partsOf, relations, worksheet } from './make.js';
import { sampleDesign } from './sample.js';

const blank = (name: string, cells: SheetDesign['cells'] = []): SheetDesign => ({
  name, cells, merges: [], columnWidths: [], rowHeights: {}, validations: [], print: {
    landscape: false, area: { row: 0, column: 0, rows: 1, columns: 1 }, onePage: false,
  },
});

describe('a sheet that is made row by row', () => {
  const { cells, rowHeights, ...rest } = sampleDesign;
  const rows = [...new Set([...cells.map(({ row }) => row), ...Object.keys(rowHeights).map(Number)])].sort((one, other) => one - other);
  const long: LongSheet = {
    ...rest, styles: [...new Set(cells.map(({ style }) => style))],
    * rows() {
      for (const row of rows) yield {
        row, ...(rowHeights[row] === undefined ? {} : { height: rowHeights[row] }),
        cells: cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column),
      };
    },
  };
  const partsIn = (bytes: Uint8Array): Record<string, string> =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

  for (const [where, before, after] of [['alone', [], []], ['between others', [blank('前')], [blank('后')]]] as const)
    it(`is the same as one that is made at once, ${where}`, () => {
      const made = partsIn(newXlsx([...before, long, ...after]));
      const { 'xl/workbook.xml': workbook, ...others } = partsIn(newXlsx([...before, sampleDesign, ...after]));
      assert.deepEqual({ ...made, 'xl/workbook.xml': workbook }, { 'xl/workbook.xml': workbook, ...others });
      assert.match(made['xl/workbook.xml']!, /fullCalcOnLoad="1"/);
    });

  it('is read back whole where it is long', () => {
    const many = 20_000;
    const style = {};
    const bytes = newXlsx([{
      ...blank('长'), styles: [style], * rows() { for (let row = 0; row < many; row++) yield { row, cells: [{ column: 0, value: row, style }] }; },
    } satisfies LongSheet]);
    const { grid } = readXlsx(bytes).sheets[0]!;
    assert.deepEqual(Array.from({ length: many }, (_, row) => cellAt(grid, row, 0)?.value), Array.from({ length: many }, (_, row) => row));
  });
});

describe('a workbook that we make, read by another program', () => {
  let sheet: Sheet;
  let workbook: Workbook;
  before(async () => {
    workbook = await readAsOther(newXlsx([sampleDesign, blank('空')], { settings: { a: '1' } }), { readStyles: true });
    sheet = workbook.sheets[0]!;
  });
  const cellOf = (address: string): Cell => {
    const { row, column } = parseAddress(address)!;
    return sheet.cells!.get(`${row},${column}`)!;
  };

  it('has the sheets in order', () => { assert.deepEqual(workbook.sheets.map(({ name }) => name), [sampleDesign.name, '空']); });

  it('has the values, formulas and results', () => {
    const seen = sampleDesign.cells.map(({ row, column }) => sheet.cells!.get(`${row},${column}`));
    assert.deepEqual(seen.map((cell) => cell?.formula ?? cell?.value ?? null), sampleDesign.cells.map(({ value, formula }) =>
      formula?.slice(1) ?? value ?? null));
    assert.deepEqual(seen.filter((cell) => cell?.formula).map((cell) => cell!.formulaResult ?? cell!.value), [24, '21件', null]);
  });

  it('has the merges', () => { assert.deepEqual(sheet.merges, [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 2 }, { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
  ]); });

  it('has the looks', () => {
    const title = cellOf('A1').style!.font!;
    assert.deepEqual([title.name, title.size, title.bold, title.color?.rgb], ['黑体', 14, true, 'C00000']);
    const head = cellOf('B2').style!;
    assert.deepEqual([head.font!.name, head.font!.size, head.font!.bold], ['宋体', 11, true]);
    assert.deepEqual(head.fill, { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E1F2' }, bgColor: { indexed: 64 } });
    assert.deepEqual([head.border!.left?.style, head.border!.bottom?.style], ['thin', 'thin']);
    assert.deepEqual([head.alignment!.horizontal, head.alignment!.vertical, head.alignment!.wrapText], ['center', 'center', true]);
    assert.deepEqual(['C3', 'B3', 'B5', 'A3'].map((address) => cellOf(address).style?.numFmt), ['#,##0.00"件"', '0', '@', undefined]);
  });

  it('has sizes, freeze and print setup', () => {
    assert.deepEqual([sheet.columns![0]!.width, sheet.rowDefs!.get(0)!.height, sheet.rowDefs!.get(7)!.height], [16.625, 30, 12]);
    assert.deepEqual(sheet.freezePane, { rows: 2, columns: 1 });
    const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, printArea, printTitlesRow } = sheet.pageSetup!;
    assert.deepEqual([paperSize, orientation, fitToPage, fitToWidth, fitToHeight, printArea, printTitlesRow], [
      'a4', 'landscape', true, 1, 1, '$A$1:$C$6', '$1:$2',
    ]);
  });

  it('has the validations', () => {
    const rules = sheet.dataValidations!.map(({ range, type, operator, formula1, errorMessage, showErrorMessage }) =>
      [range, type, operator, formula1, errorMessage, showErrorMessage]);
    assert.deepEqual(rules, [
      ['B3:B4', 'whole', 'greaterThanOrEqual', '0', '只填 0 或正整数，不带"单位"。', true],
      ['B5', 'decimal', 'greaterThanOrEqual', '0', '只填 0 或正数。', true],
    ]);
  });

  it('has our flags', async () => {
    const editor = editXlsx(newXlsx([sampleDesign]));
    editor.setFillRules(
      flagRules([{ sheet: sampleDesign.name, area: { row: 2, column: 1, rows: 2, columns: 1 }, level: 'warning' }]), isFlagFormula,
    );
    const [rule] = (await readAsOther(editor.bytes(), { readStyles: true })).sheets[0]!.conditionalRules!;
    assert.deepEqual([rule?.range, rule?.type, rule?.formula], ['B3:B4', 'expression', 'LEN("gouji:warning")>0']);
  });
});

describe('a workbook that we make, read by ourselves', () => {
  it('has everything of the design', () => {
    const book = readXlsx(newXlsx([sampleDesign]));
    const [sheet] = book.sheets;
    for (const { row, column, value, formula, style } of sampleDesign.cells) {
      const cell = cellAt(sheet!.grid, row, column);
      assert.deepEqual([cell?.value, cell?.formula], formula === undefined && value === undefined
        ? [undefined, undefined]
        : [value ?? null, formula], `${row} ${column}`);
      const { font: _font, size: _size, ...look } = book.styleOf(sampleDesign.name, row, column);
      const { font: _ours, size: _own, ...wanted } = style;
      assert.deepEqual(look, wanted, `${row} ${column}`);
    }
    assert.deepEqual([sheet!.grid.merges, sheet!.freeze, sheet!.rowHeights, sheet!.columnWidths, sheet!.selection],
      [sampleDesign.merges, sampleDesign.freeze, sampleDesign.rowHeights, { 0: 16, 1: 9, 2: 9 }, {
        row: 2, column: 1, rows: 1, columns: 1,
      }]);
  });

  it('gives the same bytes for the same design', () => { assert.deepEqual(newXlsx([sampleDesign], { settings: { b: '2', a: '1' } }), newXlsx([sampleDesign], {
    settings: { a: '1', b: '2' } })); });

  it('asks for calculation, so that no result is trusted', () => { assert.match(partsOf(newXlsx([blank('甲')]))['xl/workbook.xml']!, /<calcPr[^>]* fullCalcOnLoad="1"/); });

  it('has any values', () => {
    const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(
      '=1', '', ' ', '\n', '_x000A_', '𠮷🙂', 'a\u0000b',
    ));
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      const cells = values.map((each, index) => ({ row: index % 5, column: Math.floor(index / 5), value: each, style: {} }));
      const { grid } = readXlsx(newXlsx([blank('甲', cells)])).sheets[0]!;
      for (const { row, column, value: written } of cells) {
        assert.deepEqual(cellAt(grid, row, column), { value: Object.is(written, -0) ? 0 : written });
      }
    }));
  });

  it('has any style', () => {
    const color = fc.integer({ min: 1, max: 0xffffff }).map((number) => `#${number.toString(16).toUpperCase().padStart(6, '0')}`);
    const style = fc.record({
      font: fc.constantFrom('宋体', '黑体', 'Arial'),
        size: fc.constantFrom(9, 10.5, 14), bold: fc.constant(true), color, fill: color, border: fc.constant(true),
      horizontal: fc.constantFrom('left', 'center', 'right'), vertical: fc.constantFrom('top', 'center'),
        wrap: fc.constant(true), format: fc.constantFrom('@', '0', '0.0"万元"', 'yyyy"年"', '"<&>"0'),
    }, { requiredKeys: [] }) as fc.Arbitrary<CellStyle>;
    fc.assert(fc.property(fc.array(style, { minLength: 1, maxLength: 8 }), (styles) => {
      const design = blank('甲', styles.map((each, column) => ({ row: 0, column, value: 1, style: each })));
      const editor = editXlsx(foreignBook());
      editor.addSheet(design);
      for (const book of [readXlsx(newXlsx([design])), editor.read()]) {
        styles.forEach((each, column) => {
          const standard = book.styleOf('甲', 50, 50);
          assert.deepEqual(book.styleOf('甲', 0, column), { ...standard, ...each });
          assert.equal(cellAt(book.sheets.at(-1)!.grid, 0, column)?.format, each.format);
        });
      }
    }), { numRuns: 60 });
  });
});

describe('adding a sheet to somebody else\'s workbook', () => {
  const bytes = foreignBook();
  const editor = editXlsx(bytes);
  editor.addSheet(sampleDesign);
  const parts = partsOf(editor.bytes());

  it('adds a part and its mentions, and leaves the rest', () => {
    assert.deepEqual(changedParts(bytes, editor.bytes()), [
      '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet4.xml',
    ]);
    const before = partsOf(bytes);
    assert.equal(parts['xl/workbook.xml'], before['xl/workbook.xml']!
      .replace('</sheets>', `<sheet name="表 三'x" sheetId="10" r:id="rId8"/></sheets>`)
      .replace('</definedNames>', `<definedName name="_xlnm.Print_Area" localSheetId="3">'表 三''x'!$A$1:$C$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="3">'表 三''x'!$1:$2</definedName></definedNames>`)
      .replace('<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'));
  });

  it('numbers its styles on, and uses one again that is there', () => {
    const styles = parts['xl/styles.xml']!;
    assert.match(styles, /<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00&quot;件&quot;"\/><\/numFmts>\s*<fonts count="4">/);
    const [, count, inside] = /<cellXfs count="(\d+)">([^]*)<\/cellXfs>/.exec(styles)!;
    assert.equal(inside!.match(/<xf /g)!.length, Number(count));
    const again = editXlsx(editor.bytes());
    again.addSheet({ ...sampleDesign, name: '又一张' });
    assert.equal(partsOf(again.bytes())['xl/styles.xml'], styles);
  });

  it('takes what the design leaves open from the workbook\'s own font', () => { assert.equal(editor.read()
    .styleOf(sampleDesign.name, 1, 0).font, '等线'); });

  it('reads the looks of the others: theme, tint, column, row', () => {
    const book = readXlsx(bytes);
    assert.deepEqual([book.styleOf('表三', 0, 0), book.styleOf('表三', 40, 0)], [
      { font: '黑体', size: 14, bold: true, color: '#2F5597' }, { font: '等线', size: 11, format: '0' },
    ]);
    assert.throws(() => book.styleOf('没有', 0, 0), FileError);
  });

  it('has the look of the row, else of the first columns that hold it', () => {
    const rows = '<cols><col min="2" max="3" style="1"/><col min="3" max="9" style="2"/></cols>' +
      '<sheetData><row r="1"><c r="C1" s="3"/></row><row r="2" s="3" customFormat="1"/></sheetData>';
    const book = readXlsx(pack(basicParts(worksheet(rows), {
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml']),
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf/><xf numFmtId="1"/><xf numFmtId="2"/><xf numFmtId="3"/></cellXfs></styleSheet>`,
    })));
    const formats = [0, 1].map((row) => [0, 1, 2, 3, 9].map((column) => book.styleOf('表', row, column).format));
    const [whole, hundredths, thousands] = ['0', '0.00', '#,##0'];
    assert.deepEqual(formats, [[undefined, whole, thousands, hundredths, undefined], Array(5).fill(thousands)]);
  });

  it('tints as Excel does, within rounding', () => {
    const styles = partsOf(bytes)['xl/styles.xml']!;
    for (const [tint, excel] of [['0.7999816888943144', 0xd9e1f2], ['0.5999938962981048', 0xb4c6e7], ['0.3999755851924192', 0x8ea9db], ['-0.249977111117893', 0x305496], ['-0.499984740745262', 0x203764]] as const) {
      const { color } = readXlsx(foreignBook({ 'xl/styles.xml': styles.replace('tint="-0.25"', `tint="${tint}"`) })).styleOf('表三', 0, 0);
      const ours = Number.parseInt(color!.slice(1), 16);
      for (const shift of [0, 8, 16]) assert.ok(Math.abs(((ours >> shift) & 255) - ((excel >> shift) & 255)) <= 2, `${tint}: ${color}`);
    }
  });

  it('binds the relationship where the workbook has no prefix for it', () => {
    const bare = foreignBook({
      'xl/workbook.xml': `<workbook xmlns="${main}"><sheets><sheet xmlns:q="${office}" name="表三" sheetId="1" q:id="rId1"/></sheets></workbook>`,
    });
    const other = editXlsx(bare);
    other.addSheet(blank('新'));
    assert.deepEqual(other.read().sheets.map(({ name }) => name), ['表三', '新']);
    assert.match(partsOf(other.bytes())['xl/workbook.xml']!, /<sheet name="新" sheetId="2" xmlns:r="[^"]*\/relationships" r:id="rId8"\/><\/sheets><definedNames>/);
  });

  for (const [name, why] of [['', '空'], ['长'.repeat(32), '最多31'], ['a/b', '字符'], ['[1]', '字符'], ['a:b', '字符'], ['a?', '字符'], ['a*', '字符'], ['a\\b', '字符'], ['a\nb', '字符'], ['\ud800', '字符'], ["'a", '单引号'], ["a'", '单引号'], ['表三', '已经有了']] as const) {
    it(`refuses the name ${JSON.stringify(name)}`, () => {
      const other = editXlsx(bytes);
      assert.throws(() => { other.addSheet(blank(name)); }, (error: unknown) => isFileError(error) && fileSentence(error).includes(why));
      assert.deepEqual(other.bytes(), bytes);
    });
  }

  it('refuses a name that differs only in case', () => { assert.throws(() => newXlsx([blank('Report'), blank('REPORT')]), FileError); });
  it('a workbook needs a sheet', () => { assert.throws(() => newXlsx([]), RangeError); });

  it('refuses a workbook whose structure is protected', () => {
    const locked = foreignBook({
      'xl/workbook.xml': partsOf(bytes)['xl/workbook.xml']!.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    });
    assert.throws(() => { editXlsx(locked).addSheet(blank('新')); }, (error: unknown) => isFileError(error) && error.kind === 'protected');
  });
});
