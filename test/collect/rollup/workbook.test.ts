import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { rollupForm as form } from '../../../src/collect/rollup/rows.js';
import { rollupXlsx, rowsOf } from '../../../src/collect/rollup/workbook.js';
import { government, rolled, row } from './given.js';

const received = 'applications.received.total';
const fees = 'disclosure.fees.amount';
const first = form.figures[0]!.key;
const figure = (value: number | null) => ({ [first]: value, [fees]: 1.5, [received]: 5 });

type Parts = Readonly<Record<string, Uint8Array>>;

const rows = [row('甲局', figure(3)), { ...row('乙局', figure(null)), state: 'fail' as const }];
const leftOut = [{ name: '丙局', reason: 'missing' as const }, { name: '丁科', reason: 'nested' as const, within: '甲局', row: row('丁科', figure(2)) }];
const book = (given: Parameters<typeof rolled>[0]): Parts => unzipSync(rollupXlsx(rolled(given)));
const part = (parts: Parts, name: string): string => strFromU8(parts[`xl/${name}.xml`]!);

/** The cells of some columns, row by row: `A1 how it looks: what stands there`. */
function cells(parts: Parts, sheet: number, columns: readonly string[]): string[] {
  const looks = looksOf(part(parts, 'styles'));
  const all = part(parts, `worksheets/sheet${sheet}`).matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"(?:\/>|[^>]*>.*?<(?:v|t)[^>]*>([^<]*)<\/(?:v|t)>.*?<\/c>)/g);
  return [...all].filter(([, column]) => columns.includes(column!))
    .map(([, column, at, style, value = '']) => `${column}${at} ${looks[Number(style)]}: ${value}`);
}

/** How each style looks, in words. */
function looksOf(styles: string): string[] {
  const list = (name: string, item: string): string[] =>
    [...new RegExp(`<${name} .*?</${name}>`).exec(styles)![0].matchAll(new RegExp(`<${item}[ >/].*?(?:</${item}>|(?=<${item}[ >])|(?=</${name}>))`, 'g'))].map(([one]) => one);
  const [fonts, fills] = [list('fonts', 'font'), list('fills', 'fill')];
  return list('cellXfs', 'xf').map((xf) => {
    const number = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(xf)![1]);
    const font = fonts[number('fontId')]!;
    const color = (text: string): string => / rgb="FF(\w{6})"/.exec(text)?.[1] ?? '';
    return [
      /sz val="(\d+)"/.exec(font)![1]!, font.includes('<b/>') ? 'bold' : '', color(font), color(fills[number('fillId')]!).replace(/^(?=.)/, 'on '),
      number('borderId') > 0 ? 'boxed' : '', /horizontal="(\w+)"/.exec(xf)?.[1] ?? '', xf.includes('wrapText') ? '' : 'one line',
      number('numFmtId') === 1 ? 'whole' : '',
    ].filter(Boolean).join(' ');
  });
}

describe('the sheet 各单位', () => {
  const parts = book({ rows, leftOut });
  // number, name, verdict, file, the first figure, the fees
  const feesAt = form.figures.findIndex(({ key }) => key === fees) + 4;
  const money = feesAt < 26 ? String.fromCharCode(65 + feesAt) : `A${String.fromCharCode(65 + feesAt - 26)}`;

  it('has who is counted, then who is not and why, failing and blank ones marked', () => {
    assert.deepEqual(cells(parts, 5, ['A', 'B', 'C', 'D', 'E', money]), [
      'A1 14 bold one line: 计入汇总的2个单位',
      ...['序号', '单位名称', '结论', '来源文件'].map((label, at) => `${'ABCD'[at]}2 10 bold on F2F5F9 boxed center: ${label}`),
      'E2 10 bold on F2F5F9 boxed center: 表二：规章 × 本年制发件数', `${money}2 10 bold on F2F5F9 boxed center: 表二：行政事业性收费 × 本年收费金额（单位：万元）`,
      'A3 11 boxed left: 1', 'B3 11 boxed left: 甲局', 'C3 11 boxed left: 通过', 'D3 11 boxed left: 甲局.xlsx',
      'E3 11 boxed center whole: 3', `${money}3 11 boxed center: 1.5`,
      'A4 11 boxed left: 2', ...['乙局', '不通过', '乙局.xlsx'].map((text, at) => `${'BCD'[at]}4 11 bold on FCE4D6 boxed left: ${text}`),
      'E4 11 on FFF2CC boxed: ', `${money}4 11 boxed center: 1.5`,
      'A6 14 bold one line: 没有计入汇总的2个单位',
      ...['1', '丙局', '未报'].map((text, at) => `${'ABC'[at]}7 11 595959 boxed left: ${text}`),
      'A8 11 boxed left: 2', ...['丁科', '已含在“甲局”的数里', '丁科.xlsx'].map((text, at) => `${'BCD'[at]}8 11 595959 boxed left: ${text}`),
      'E8 11 boxed center whole: 2', `${money}8 11 boxed center: 1.5`,
    ]);
  });

  it('keeps head and names in view, prints the head on each page and all rows', () => {
    const sheet = part(parts, 'worksheets/sheet5');
    assert.match(sheet, /<pane xSplit="2" ySplit="2" topLeftCell="C3"/);
    assert.deepEqual([...sheet.matchAll(/<col min="(\d)" max="\1" width="([\d.]+)"/g)].slice(0, 6).map(([, , width]) => width),
      ['6.625', '34.625', '16.625', '40.625', '12.625', '12.625']);
    assert.equal([...sheet.matchAll(/<col /g)].length, 204);
    assert.deepEqual([...sheet.matchAll(/<row r="(\d+)" ht="(\d+)"/g)].map(([, at, height]) => `${at}: ${height}`), ['1: 28', '2: 96']);
    assert.match(sheet, /orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    const names = part(parts, 'workbook');
    assert.ok(names.includes('\'各单位\'!$A$1:$GV$8<') && names.includes('\'各单位\'!$2:$2<'), names);
    assert.deepEqual([2, 1, 0].map((count) => rowsOf({ rows, leftOut: leftOut.slice(0, count) })), [8, 7, 4]);
  });

  it('ends with the bodies where all are counted', () =>
    assert.deepEqual(cells(book({ rows }), 5, ['A']).map((cell) => cell.split(' ')[0]), ['A1', 'A2', 'A3', 'A4']));

  it('cuts what is too long for a cell', () => {
    const [whole, cut] = ['局'.repeat(32_767), '局'.repeat(32_768)];
    const names = cells(book({ leftOut: [whole, cut].map((name) => ({ name, reason: 'missing' as const })) }), 5, ['B']).slice(1);
    assert.deepEqual(names.map((cell) => cell.slice(cell.indexOf(': ') + 2)), [whole, `${whole.slice(1)}…`]);
  });

  it('is added up in the form by formulas; of nobody there are none', () => {
    assert.match(part(parts, 'worksheets/sheet2'), /<f>SUM\(各单位!E3:E4\)<\/f><v>3<\/v>/);
    assert.equal(part(book({ leftOut }), 'worksheets/sheet2').includes('<f>'), false);
  });
});

describe('the sheet 说明', () => {
  it('says what is in it, what is not, and all findings', () => {
    const parts = book({ rows: [rows[0]!, row('己局', figure(1)), { ...rows[0]!, name: '戊局', state: 'fail' }], leftOut: [leftOut[0]!] });
    assert.deepEqual(cells(parts, 6, ['A', 'B']).slice(0, 13), [
      'A1 14 bold one line: 汇总说明',
      'A2 10 bold on F2F5F9 boxed center: 计入',
      'B2 11 boxed left: 3个单位，其中1个不通过（在“各单位”里标了底色）。表二、表三、表四的每一格都是“各单位”这一列的和。',
      'A3 10 bold on F2F5F9 boxed center: 没有计入', 'B3 11 boxed left: 1个单位，列在“各单位”下面，写明原因。空格不算0，标了底色。',
      'A4 10 bold on F2F5F9 boxed center: 本级年报', 'B4 11 boxed left: 没有给（--own），没有核对。',
      'A5 10 bold on F2F5F9 boxed center: 级别', 'B5 10 bold on F2F5F9 boxed center: 问题',
      'A6 10 bold on F2F5F9 boxed center: 未检查', 'B6 11 boxed left: 1个单位未报：丙局。合计里没有它们的数，请催报。',
      'A7 10 bold on F2F5F9 boxed center: 存疑', 'B7 11 boxed left: 1个单位不通过，数已计入：戊局。它们改好后合计会变，请再汇总一次。',
    ]);
  });

  const sound = row('甲局', {});
  it('says that nothing was found, and whose report it was held against', () => {
    const parts = book({ rows: [sound], own: government({}) });
    assert.deepEqual(cells(parts, 6, ['A', 'B']).slice(6), [
      'B4 11 boxed left: 与“某市人民政府”的年报核对过，不同的地方在下面。',
      'A5 10 bold on F2F5F9 boxed center: 级别', 'B5 10 bold on F2F5F9 boxed center: 问题',
      'A6 10 bold on F2F5F9 boxed center: ', 'B6 11 boxed left: 没有发现问题。',
    ]);
  });

  for (const [length, height] of [[53, 24], [54, 40], [107, 40], [108, 56]] as const) {
    it(`makes room for ${length} characters in 110 columns`, () => {
      // the sentence has so many characters without the name
      const about = '1个单位未报：。合计里没有它们的数，请催报。'.length;
      const parts = book({ rows: [sound], leftOut: [{ name: '局'.repeat(length - about), reason: 'missing' }] });
      const sheet = part(parts, 'worksheets/sheet6');
      assert.deepEqual([...sheet.matchAll(/<row r="([16])" ht="(\d+)"/g)].map(([, , ht]) => Number(ht)), [28, height]);
      assert.match(sheet, /<cols><col min="1" max="1" width="12.625" customWidth="1"\/><col min="2" max="2" width="110.625" customWidth="1"\/><\/cols>/);
      assert.match(sheet, /orientation="landscape" fitToWidth="1" fitToHeight="0"/);
      assert.ok(part(parts, 'workbook').includes('\'说明\'!$A$1:$B$6<'));
    });
  }
});
