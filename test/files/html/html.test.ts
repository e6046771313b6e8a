import assert from 'node:assert/strict';
import { isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { readHtml } from '../../../src/files/html/index.js';
import { currentForm as form } from '../../../src/form/index.js';
import { readDocument } from '../../../src/finder/read-document.js';
import { seed, seedNames } from '../../reports.js';
import { pageOf } from './page.js';
import { textsIn } from '../../texts.js';

/** The tables of a page, each as rows of texts. */
function tables(html: string): string[][][] {
  return readHtml(html).blocks.flatMap((block) => (block.kind === 'table'
    ? [block.grid.cells.map((row) => Array.from({ length: row?.length ?? 0 }, (_, column) => String(row?.[column]?.value ?? '')))] : []));
}

const paragraphs = (html: string): string[] => readHtml(html).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const cell = (inside: string): string => tables(`<table><tr><td>${inside}</td><td>x</td></tr></table>`)[0]![0]![0]!;

describe('a cell of a web page', () => {
  for (const [what, html, expected] of [
    ['a number split over spans', '<span>2</span><span>0</span>', '20'],
    ['blanks in pieces', '甲<b> </b><b> </b> 乙 <br> <br> <i> </i>丙', '甲 乙\n丙'],
    ['every run in its own font', '<span><font>三</font></span><span><font>、本</font></span><span>年</span>', '三、本年'],
    ['words in two paragraphs', '<p>商业</p><p>企业</p>', '商业\n企业'],
    ['words over a line break', '社会<br />公益', '社会\n公益'],
    ['the line breaks of the source', ' 规章\n   与\t文件 ', '规章 与 文件'],
    ['a hard space, kept for the reader of numbers', '0&nbsp;', '0\u00a0'],
    ['a hidden part', '12<span style="color:red; display: none">件</span>', '12'],
    ['a note mark', '23<sup>1</sup>', '23'],
    ['what is struck out', '<del>8</del>10<s>1</s><span style="text-decoration:line-through">2</span>', '10'],
    ['what is not to be seen', '1<i style="visibility:hidden">2</i><i style="font-size:0">3</i><i style="color:#fff">4</i>', '1'],
    ['white words on a ground of their own', '<b style="color:#fff;background:#333">总计</b>', '总计'],
    ['scripts, styles and comments', '<style>td{}</style><script>1</script><!-- 9 -->3', '3'],
    ['an empty Word paragraph', '<o:p>&nbsp;</o:p>', '\u00a0'],
    ['entities', '&lt;b&gt; &amp; “三安全”', '<b> & “三安全”'],
    ['a link that would run something', '<a href="javascript:alert(1)">5</a>', '5'],
  ] as const) it(`reads ${what}`, () => assert.equal(cell(html), expected));
});

describe('the tables of a web page', () => {
  it('have their spans as merges, with the text in the first cell', () => {
    const [block] = readHtml('<table><tr><td colspan=2 rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>').blocks;
    assert.ok(block?.kind === 'table');
    assert.deepEqual(block.grid.merges, [{ row: 0, column: 0, rows: 2, columns: 2 }]);
    assert.deepEqual(block.grid.cells.map((row) => Array.from(row!, (one) => one?.value)), [
      ['甲', undefined, '乙'], [undefined, undefined, '丙'], ['1', '2', '3'],
    ]);
  });

  for (const [what, html, expected] of [
    ['a span over more rows than there are', '<table><tr><td rowspan=65535>甲</td><td>1</td></tr><tr><td>2</td></tr></table>', [['甲', '1'], ['', '2']]],
    ['rowspan 0, down to the end', '<table><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr></table>', [['甲', '1'], ['', '2']]],
    ['a head and a body', '<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>', [['甲'], ['1']]],
    ['spans that are no numbers', '<table><tr><td colspan="x">甲</td><td>1</td></tr></table>', [['甲', '1']]],
    ['a hidden row', '<table><tr hidden><td>9</td></tr><tr><td>1</td></tr></table>', [['1']]],
  ] as const) it(`read ${what}`, () => assert.deepEqual(tables(html), [expected]));

  it('inside a table that lays out the page are read, and the text around them in order', () => {
    const html = '<table><tr><td>首页</td><td><p>一、总体情况</p><table><tr><td>1</td></tr></table>尾</td></tr></table>';
    assert.deepEqual(tables(html), [[['1']]]);
    assert.deepEqual(paragraphs(html), ['首页', '一、总体情况', '尾']);
  });
});

describe('the paragraphs of a web page', () => {
  for (const [what, html, expected] of [
    ['headings and prose', '<h2>一、总体情况</h2><p>全年公开<b>69</b>条。</p>', ['一、总体情况', '全年公开69条。']],
    ['line breaks', '<div>甲<br>乙</div>', ['甲', '乙']],
    ['paragraphs in a custom tag', '<ucapcontent><p>甲</p><p>乙</p></ucapcontent>', ['甲', '乙']],
    ['no head, no script', '<head><title>题</title></head><body><script>x</script>甲</body>', ['甲']],
  ] as const) it(`are ${what}`, () => assert.deepEqual(paragraphs(html), expected));
});

describe('the encoding of a web page', () => {
  const gbk = Uint8Array.from([0x3c, 0x70, 0x3e, 0xb9, 0xab, 0xbf, 0xaa]);
  for (const [what, bytes, expected] of [
    ['GBK without a word of it', gbk, '公开'],
    ['UTF-8 that says it is GBK', new TextEncoder().encode('<meta charset="gbk"><p>公开'), '公开'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<p>公开')]), '公开'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0, 0x6c, 0x51, 0x00, 0x5f]), '公开'],
  ] as const) it(`is found for ${what}`, () => assert.deepEqual(readHtml(bytes).blocks, [{ kind: 'paragraph', text: expected }]));

  it('is said to be wrong when the text was garbled before', () => {
    assert.equal(readHtml('<p>涓€銆佹€讳綋鎯呭喌 浜屻€佷富 涓€銆佹€讳綋鎯呭喌 鏀€ 鍏€ 寮€ 淇€ 鐢€</p>').notes.length, 1);
    assert.deepEqual(readHtml('<p>一、总体情况</p>').notes, []);
  });
});

describe('a published report as a web page', () => {
  for (const name of seedNames) {
    it(`of ${name} is read whole`, () => {
      const report = seed(name);
      const { report: read } = readDocument(readHtml(pageOf(name)));
      for (const { key } of form.figures) assert.equal(read.figures[key], report.figures[key] ?? null, key);
      assert.deepEqual([read.agency, read.year, textsIn(read.sections).overview, textsIn(read.sections).other], [report.agency, report.year, '全年如此。', '无。']);
    });
  }
});

describe('a hostile web page', () => {
  for (const [what, html, limit] of [
    ['a million spanned cells', `<table>${'<tr><td colspan=1000 rowspan=1000>1'.repeat(300)}</table>`, /200000个/],
    ['thousands of tables', '<table><tr><td>1</td></tr></table>'.repeat(2_001), /2000个/],
    ['blocks nested without end', '<div>'.repeat(401), /400层/],
    ['elements nested without end', '<x>'.repeat(5_000), /1000层/],
    ['more attributes than any page', `<i ${Array.from({ length: 50 }, (_, at) => `a${at}`).join(' ')}></i>`.repeat(10_001), /500000个/],
    ['more comments than any page', '<!---->'.repeat(500_001), /500000个/],
    ['more paragraphs than any page', '<br>x'.repeat(100_001), /段落和有文字的单元格超过100000个/],
    ['more cells of words than any page', `<table>${`<tr>${'<td>x'.repeat(500)}`.repeat(201)}`, /段落和有文字的单元格超过100000个/],
    ['more brackets than any page', `<script>${'a<b '.repeat(1_000_000)}</script>`, /标签超过1000000个/],
    ['a long attribute that opens again', `<div><b style="${'a'.repeat(100_000)}"></div>${'<p>x</p>'.repeat(120)}`, /属性合计超过12000000个字/],
  ] as const) {
    it(`with ${what} is refused with its limit`, () =>
      assert.throws(() => readHtml(html), (error) => isFileError(error) && limit.test(fileSentence(error))));
  }

  for (const [what, html] of [
    ['spans in spans', `<table><tr><td>${'<span>'.repeat(900)}1</td></tr></table>`],
    ['a cell of many pieces', `<table><tr><td>${'a<b></b>'.repeat(150_000)}</td></tr></table>`],
    ['a cell of blanks', `<table><tr><td>${'<b> </b>'.repeat(90_000)}1</td></tr></table>`],
    ['very many cells of numbers', `<table>${`<tr>${'<td>1,234.5'.repeat(500)}`.repeat(400)}`],
    ['a cell of 5 MB', `<table><tr><td>${'字'.repeat(5_000_000)}</td></tr></table>`],
    ['tags that never close', '<table><tr><td>1<table><tr><td>2<p><b><i>'.repeat(100)],
    ['a null byte', '<p>\u0000甲</p>'],
  ] as const) {
    it(`with ${what} ends`, () => {
      try {
        readHtml(html);
      } catch (error) {
        assert.ok(isFileError(error), String(error));
      }
    });
  }
});
