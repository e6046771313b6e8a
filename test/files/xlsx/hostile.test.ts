import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { type FileErrorKind, isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { editXlsx, newXlsx, readXlsx } from '../../../src/files/xlsx/index.js';
import { flagRules } from '../../../src/workbook/file/flag-rules.js';
import { isFlagFormula } from '../../../src/workbook/flags.js';
import { packEntry, writeZip } from '../../../src/files/ooxml/zip/write.js';
import { basicParts, bookOf, main, office, pack, partsOf, relations, worksheet } from './make.js';
import { sampleDesign } from './sample.js';

const sound = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');

function refuses(bytes: Uint8Array, kind: FileErrorKind, words: RegExp): void {
  for (const open of [readXlsx, (each: Uint8Array) => editXlsx(each).read()]) {
    assert.throws(() => open(bytes), (error: unknown) => {
      assert.ok(isFileError(error), String(error));
      const sentence = fileSentence({ ...error, subject: 'xlsx' });
      assert.deepEqual([error.kind, words.test(sentence)], [kind, true], sentence);
      assert.match(sentence, /。$/);
      assert.doesNotMatch(sentence, /！|!|undefined|NaN/);
      return true;
    });
  }
}

/** Changes a field of the entry's central directory record, and of its local header where `local` says at which offset. */
function patched(bytes: Uint8Array, name: string, field: number, value: number, local?: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const text = Buffer.from(copy).toString('latin1');
  for (let at = text.indexOf('PK\x01\x02'); at >= 0; at = text.indexOf('PK\x01\x02', at + 4)) {
    if (text.startsWith(name, at + 46)) {
      view.setUint32(at + field, value, true);
      if (local !== undefined) view.setUint32(view.getUint32(at + 42, true) + local, value, true);
    }
  }
  return copy;
}

/** Replaces a name everywhere in the zip by another of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  assert.equal(from.length, to.length);
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const many = (count: number, item: (index: number) => string): string => Array.from({ length: count }, (_, index) => item(index)).join('');

describe('files that are no sound xlsx', () => {
  const cases: readonly (readonly [name: string, bytes: () => Uint8Array, kind: FileErrorKind, words: RegExp])[] = [
    ['no workbook', () => pack(basicParts('', { '_rels/.rels': relations() })), 'damaged', /没有工作簿/],
    ['workbook part missing', () => pack(basicParts('', { 'xl/workbook.xml': undefined })), 'damaged', /缺少部件xl\/workbook/],
    ['sheet part missing', () => pack(basicParts('', { [sheetPart]: undefined })), 'damaged', /缺少部件/],
    ['sheet without relationship', () => pack(basicParts('', { 'xl/_rels/workbook.xml.rels': relations() })), 'damaged', /清单/],
    ['truncated', () => sound.slice(0, -30), 'damaged', /没有传完/],
    ['first bytes of a zip', () => sound.slice(0, 8), 'damaged', /没有传完/],
    ['a flipped bit', () => patched(sound, sheetPart, 16, 12345, 14), 'damaged', /校验码/],
    ['zip password', () => patched(sound, sheetPart, 8, 0x00080001), 'encrypted', /密码/],
    ['missing shared string', () => bookOf('<row><c t="s"><v>3</v></c></row>'), 'damaged', /文字/],
    ['unknown cell type', () => bookOf('<row><c t="q"><v>3</v></c></row>'), 'damaged', /类型q/],
    ['row 0', () => bookOf('<row r="0"/>'), 'damaged', /行号/],
    ['row beyond the last', () => bookOf('<row r="1048577"/>'), 'damaged', /行号/],
    ['column beyond XFD', () => bookOf('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'damaged', /地址/],
    ['cell without letters', () => bookOf('<row r="1"><c r="1"><v>1</v></c></row>'), 'damaged', /地址/],
    ['unclosed element', () => pack(basicParts('<worksheet><sheetData>')), 'damaged', /XML/],
    ['crossed elements', () => bookOf('<row><c></row></c>'), 'damaged', /XML/],
    ['two roots', () => pack(basicParts(worksheet('<sheetData/>').repeat(2))), 'damaged', /XML/],
    ['unknown entity', () => bookOf('<row><c t="inlineStr"><is><t>&nbsp;</t></is></c></row>'), 'damaged', /实体/],
    ['impossible character', () => bookOf('<row><c t="inlineStr"><is><t>&#0;</t></is></c></row>'), 'damaged', /实体/],
    ['broken UTF-8', () => pack({ ...basicParts(''), [sheetPart]: new Uint8Array([60, 97, 62, 0xc3, 0x28, 60, 47, 97, 62]) }), 'damaged', /编码/],
  ];
  for (const [name, bytes, kind, words] of cases) it(name, () => { refuses(bytes(), kind, words); });
});

describe('files made to harm', () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024).fill(32);

  it('a part that honestly inflates beyond the limit is not unpacked', () =>
    { refuses(pack({ ...basicParts(''), [sheetPart]: zeros(40) }), 'tooLarge', /40 MB，上限32 MB/); });

  it('a part that packs far too well', () => { refuses(pack({ ...basicParts(''), [sheetPart]: zeros(20) }), 'tooLarge', /压缩比/); });

  for (const [name, part] of [['small', 'a'.repeat(30_000)], ['large', zeros(20)]] as const) {
    it(`a ${name} part that says it is smaller than it is`, () => {
      const bytes = pack({ ...basicParts(''), [sheetPart]: part });
      refuses(patched(bytes, sheetPart, 24, 1000, 22), 'damaged', /大小与标注不符/);
    });
  }

  it('a part that says it is larger than it is, for the room', () => {
    refuses(patched(sound, sheetPart, 24, 30 * 1024 * 1024, 22), 'damaged', /大小与标注不符/);
    refuses(patched(sound, sheetPart, 24, 4_000_000_000, 22), 'tooLarge', /上限32 MB/);
  });

  it('many parts that are large together', () => {
    // repeats too far apart to pack better than a hundredfold
    const block = Buffer.alloc(25 * 1024 * 1024, many(5_000, (index) =>
      String.fromCharCode(97 + ((Math.imul(index + 1, index * 40503 + 12345) >>> 9) % 26))));
    const names = [0, 1, 2, 3];
    const packed = packEntry(
      '', Buffer.concat([strToU8(`<worksheet xmlns="${main}"><sheetData/><!--`), block, strToU8('--></worksheet>')]),
    );
    const small = Object.entries(basicParts('', {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(...names.map((index) => [`r${index}`, 'worksheet', `worksheets/s${index}.xml`] as const)),
    }));
    const large = names.map((index) => `xl/worksheets/s${index}.xml`).map((name) => ({ ...packed, name, nameBytes: strToU8(name) }));
    const entries = [...small.map(([name, text]) => packEntry(name, strToU8(text))), ...large];
    refuses(writeZip({ entries, comment: new Uint8Array(0) }), 'tooLarge', /解压后超过96 MB/);
  });

  it('DOCTYPE, with entities or without', () => {
    for (const type of ['<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">']) {
      refuses(pack(basicParts(`<?xml version="1.0"?>${type}${worksheet('<sheetData/>')}`)), 'unsafe', /DOCTYPE/);
      refuses(pack(basicParts(worksheet('<sheetData/>'), { 'xl/workbook.xml': `${type}<workbook/>` })), 'unsafe', /DOCTYPE/);
    }
  });

  it('elements a million deep', () => {
    refuses(pack(basicParts(worksheet('<a>'.repeat(1_000_000) + '</a>'.repeat(1_000_000))), 0), 'tooLarge', /嵌套超过100层/);
    refuses(pack(basicParts(`<worksheet>${'<a>'.repeat(1_000_000)}`), 0), 'tooLarge', /嵌套/);
  });

  it('a million merges', () => {
    refuses(pack(basicParts(worksheet(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(1_000_000)}</mergeCells>`)), 0), 'tooLarge', /合并区域超过50000个/);
  });

  it('merges of the whole sheet upon each other', () => {
    const rows = many(5_000, (index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`);
    refuses(pack(basicParts(worksheet(`<sheetData>${rows}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(40_000)}</mergeCells>`)), 0), 'tooLarge', /重叠/);
  });

  it('all columns, thousands of times', () => {
    refuses(pack(basicParts(worksheet(`<cols>${'<col min="1" max="16384" width="9" hidden="1"/>'.repeat(10_000)}</cols><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>`))), 'damaged', /列定义/);
  });

  it('more cells than a report ever has', () => { refuses(pack(basicParts(worksheet(`<sheetData>${`<row>${'<c/>'.repeat(16_000)}</row>`.repeat(63)}</sheetData>`)), 0), 'tooLarge', /单元格超过1000000个/); });

  it('more text than a report ever has: one in very many cells, or very many', () => {
    const cells = (count: number, text: number) => bookOf(`<row>${`<c t="s"><v>${text}</v></c>`.repeat(count)}</row>`, {
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
      'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>${'文'.repeat(300_000)}</t></si><si><t>文</t></si></sst>`,
    });
    refuses(cells(41, 0), 'tooLarge', /文字合计超过12000000个字/);
    assert.equal(readXlsx(cells(40, 0)).sheets[0]!.grid.cells[0]!.length, 40);
    refuses(pack(basicParts(worksheet(`<sheetData>${`<row>${'<c t="str"><v>a</v></c>'.repeat(10_001)}</row>`.repeat(15)}</sheetData>`)), 0), 'tooLarge', /有文字的单元格超过150000个/);
  });

  it('a long number format in very many cells', () => {
    refuses(bookOf(`<row>${'<c s="0"><v>1</v></c>'.repeat(330)}</row>`, {
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml']),
      'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
    }), 'tooLarge', /数字格式/);
  });

  describe('sheets by the hundred', () => {
    const sheets = (count: number, part: (index: number) => string, parts: Record<string, string>) => pack(basicParts('', {
      'xl/worksheets/sheet1.xml': undefined,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${many(count, (index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="r${index}"/>`)}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(...Array.from({ length: count }, (_, index) => [`r${index}`, 'worksheet', `worksheets/${part(index)}.xml`] as const)),
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [`xl/worksheets/${name}.xml`, text])),
    }), 0);

    it('that share one long part', () => {
      const part = worksheet(`<sheetData/><!--${'-a'.repeat(500_000)}-->`);
      refuses(sheets(110, () => 's', { s: part }), 'tooLarge', /解压后超过96 MB/);
    });

    it('with rows without cells', () => {
      const part = worksheet(`<sheetData>${'<row/>'.repeat(10_001)}</sheetData>`);
      refuses(sheets(100, () => 's', { s: part }), 'tooLarge', /行超过1000000行/);
    });

    it('with a width for every column', () => {
      const part = worksheet('<cols><col min="1" max="16384" width="9"/></cols><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>');
      refuses(sheets(31, () => 's', { s: part }), 'tooLarge', /列超过500000列/);
      assert.equal(readXlsx(sheets(30, () => 's', { s: part })).sheets.length, 30);
    });
  });

  it('a cell of 50 MB, and one of 3 MB', () => {
    const cell = (length: number) =>
      pack(basicParts(worksheet(`<sheetData><row><c t="inlineStr"><is><t>${'文'.repeat(length)}</t></is></c></row></sheetData>`)), 0);
    refuses(cell(50 * 350_000), 'tooLarge', /上限32 MB/);
    refuses(cell(1_000_001), 'tooLarge', /文字超过1000000个字/);
  });

  it('a long formula shared by very many cells', () => {
    const formula = `A1${'+A1'.repeat(20_000)}`;
    const rows = many(2_000, (index) =>
      `<row r="${index + 1}"><c r="B${index + 1}"><f t="shared" si="0"${index === 0 ? ' ref="B1:B2000"' : ''}>${index === 0 ? formula : ''}</f></c></row>`);
    refuses(bookOf(rows), 'tooLarge', /公式/);
  });

  it('an element with thousands of attributes', () => { refuses(pack(basicParts(worksheet(`<sheetData ${many(5_000, (index) => `a${index}='1' `)}/>`))), 'tooLarge', /属性/); });

  it('10,000 entries', () => {
    const parts: Record<string, string> = basicParts(worksheet('<sheetData/>'));
    for (let index = 0; index < 10_000; index++) parts[`a/${index}.xml`] = '';
    refuses(pack(parts), 'tooLarge', /个部件，上限4000个/);
  });

  it('two entries of one name, also in another case', () => {
    const bytes = pack({ ...basicParts(worksheet('<sheetData/>')), 'xl/worksheets/sheet2.xml': 'x' });
    refuses(renamed(bytes, 'sheet2.xml', 'sheet1.xml'), 'unsafe', /同名/);
    refuses(renamed(bytes, 'sheet2.xml', 'SHEET1.xml'), 'unsafe', /同名/);
  });

  it('names that lead out of the package', () => {
    const bytes = pack({ ...basicParts(worksheet('<sheetData/>')), 'aa/bb/c': 'x' });
    for (const name of ['../bb/c', '/a/bb/c', 'C:/bb/c', 'a\\/bb/c', '..\\bb/c', 'aa/../c', 'aa/b\0/c']) {
      refuses(renamed(bytes, 'aa/bb/c', name), 'unsafe', /部件名称/);
    }
  });

  it('entries that lie on each other', () => {
    const bytes = zipSync({ ...Object.fromEntries(Object.entries(basicParts(worksheet('<sheetData/>'))).map(([name, text]) =>
      [name, strToU8(text)])),
      'zz/a.xml': strToU8('aaaa'), 'zz/b.xml': strToU8('aaaa') });
    const offset = Buffer.from(bytes).toString('latin1').indexOf('zz/a.xml') - 30;
    refuses(renamed(patched(bytes, 'zz/b.xml', 42, offset), 'zz/b.xml', 'zz/a.xml'), 'unsafe', /同名|重叠/);
    refuses(patched(bytes, 'zz/b.xml', 42, offset), 'damaged', /名称不一致/);
  });
});

describe('files with any damage', () => {
  const bytes = newXlsx([sampleDesign], { settings: { a: '1' } });
  const survives = (damaged: Uint8Array): void => {
    try {
      const editor = editXlsx(damaged);
      editor.read().styleOf(sampleDesign.name, 0, 0);
      editor.setCells(sampleDesign.name, [{ row: 2, column: 1, value: 7 }]);
      editor.setFillRules(
        flagRules([{ sheet: sampleDesign.name, area: { row: 1, column: 1, rows: 1, columns: 1 }, level: 'error' }]), isFlagFormula,
      );
      editor.bytes();
    } catch (error) {
      assert.ok(isFileError(error), error instanceof Error ? error.stack : String(error));
    }
  };

  it('cut anywhere', () => { fc.assert(fc.property(fc.nat(bytes.length), (length) => { survives(bytes.slice(0, length)); })); });

  it('with some bytes changed', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
      const changed = bytes.slice();
      for (const [at, byte] of changes) changed[at] = byte;
      survives(changed);
    }), { numRuns: 300 });
  });

  it('random bytes', () => { fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), (
    tail, head,
  ) => { survives(new Uint8Array([...head, ...tail])); })); });

  it('with some letters of a part changed', () => {
    const parts = partsOf(bytes);
    fc.assert(fc.property(fc.constantFrom(...Object.keys(parts)), fc.nat(), fc.nat(3), fc.string({
      unit: fc.constantFrom('<', '>', '/', '"', '=', '&', ' ', 'a', '0', '!', '-'), maxLength: 4 }), (
      name, place, cut, text,
    ) => {
      const part = parts[name]!;
      const at = place % part.length;
      survives(pack({ ...parts, [name]: part.slice(0, at) + text + part.slice(at + cut) }));
    }), { numRuns: 400 });
  });
});
