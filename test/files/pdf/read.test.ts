import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { currentForm as form } from '../../../src/form/index.js';
import type { DocumentBlock } from '../../../src/grid/document.js';
import type { Grid } from '../../../src/grid/grid.js';
import type { Cell } from '../../../src/report/cell.js';
import { readReport } from '../../../src/finder/read-report.js';
import { readPdf } from '../../../src/files/pdf/index.js';
import { pageHeight, pageWidth, pdfOf, widthOf, type PdfPage } from './make.js';
import { printReport } from './printed.js';

function grids(blocks: readonly DocumentBlock[]): Grid[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
}

/** A cell of which the reader was not sure shows as ? and why. */
const shown = (cell: Cell | undefined): unknown => (cell?.unread === undefined ? (cell?.value ?? null) : `?${cell.unread}`);

async function sketch(pages: readonly PdfPage[]): Promise<{ blocks: unknown[]; notes: readonly string[] }> {
  const { blocks, notes } = await readPdf(pdfOf(pages));
  return { blocks: blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.grid.cells.map((row) => Array.from(row ?? [], shown)))), notes };
}

type Lines = (readonly [number, number, number, number])[];

/** All borders of cells between these places. */
function lattice(xs: readonly number[], ys: readonly number[]): Lines {
  return [...ys.map((y) => [xs[0]!, y, xs.at(-1)!, y] as const), ...xs.map((x) => [x, ys[0]!, x, ys.at(-1)!] as const)];
}

/** Dashes of about 2 points, gaps of about 1. */
function dashed([x1, y1, x2, y2]: Lines[number]): Lines {
  const count = Math.round((x2 - x1 + y2 - y1) / 3);
  const at = (step: number): [number, number] => [x1 + ((x2 - x1) * step) / count, y1 + ((y2 - y1) * step) / count];
  return Array.from({ length: count }, (_, step) => [...at(step), ...at(step + 0.66)] as const);
}

const text = (x: number, y: number, words: string, size = 10): { x: number; y: number; text: string; size: number } => ({
  x, y, text: words, size,
});
const square = lattice([100, 200, 300], [100, 130, 160]);

describe('tables of a PDF', () => {
  const cases: readonly (readonly [name: string, pages: readonly PdfPage[], blocks: readonly unknown[], notes?: readonly RegExp[]])[] = [
    ['cells between lines', [{ lines: square, texts: [text(110, 120, '甲'), text(210, 120, '1'), text(110, 150, '乙'), text(210, 150, '23')] }], [[['甲', '1'], ['乙', '23']]]],
    ['borders drawn as thin shapes', [{ fills: [...[100, 200, 300].map((x) => [x, 100, 0.5, 60] as const), ...[100, 130, 160].map((y) => [100, y, 200, 0.5] as const)], texts: [text(110, 120, '甲'), text(210, 150, '2')] }], [[['甲'], [null, '2']]]],
    ['every cell with borders of its own, a little apart', [{ lines: [...lattice([100, 199], [100, 130]), ...lattice([201, 300], [100, 130])], texts: [text(110, 120, '甲'), text(210, 120, '2')] }], [[['甲', '2']]]],
    ['dashed borders', [{ lines: square.flatMap(dashed), texts: [text(110, 120, '甲'), text(210, 150, '2')] }], [[['甲'], [null, '2']]]],
    ['a table open at both sides', [{ lines: [[100, 100, 300, 100], [100, 130, 300, 130], [200, 100, 200, 130]], texts: [text(110, 120, '甲'), text(210, 120, '2')] }], [[['甲', '2']]]],
    ['words wrapped in a cell, digits not joined over lines', [{ lines: square, texts: [text(110, 112, '商业企'), text(110, 124, '业'), text(210, 112, '1'), text(210, 124, '2')] }], [[['商业企业', '1\n2'], []]]],
    ['one character a line', [{ lines: lattice([100, 120, 300], [100, 200]), texts: [...'三本年度办理结果'].map((letter, at) => text(105, 111 + 11 * at, letter)) }], [[['三本年度办理结果']]]],
    ['a number written in pieces', [{ lines: square, texts: [text(210, 120, '2'), text(215, 120, '0')] }], [[[null, '20'], []]]],
    ['a number printed twice for boldness', [{ lines: square, texts: [text(210, 120, '1'), text(210.3, 120, '1')] }], [[[null, '1'], []]]],
    ['numbers on both sides of a border with hardly a gap', [{ lines: square, texts: [text(184, 120, '825'), text(200.8, 120, '862')] }], [[['825', '862'], []]]],
    ['a number over a border is in neither cell', [{ lines: square, texts: [text(190, 120, '12345'), text(250, 120, '6')] }], [[['?misaligned', '?misaligned'], []]], [/没有读：12345/]],
    ['a label beside such a number stays', [{ lines: square, texts: [text(110, 120, '行政许可'), text(190, 120, '12345')] }], [[['行政许可', '?misaligned'], []]], [/1处数字/]],
    ['a border that is half there', [{ lines: [...lattice([100, 300], [100, 160]), [100, 130, 180, 130], [200, 130, 200, 160]], texts: [text(110, 120, '甲'), text(210, 150, '7')] }], [[['?misaligned'], []]], [/没有读：7/]],
    ['a number beside two labels, since a border is missing', [{ lines: [...lattice([100, 200, 300], [100, 160]), [100, 130, 200, 130]], texts: [text(110, 120, '甲'), text(110, 150, '乙'), text(210, 150, '7')] }], [[['甲', '?misaligned'], ['乙', '?misaligned']]], [/没有读：7/]],
    ['a number under two columns, since a border is missing', [{ lines: [...lattice([100, 300], [100, 130, 160, 190]), [200, 100, 200, 160]], texts: [text(110, 120, '自然'), text(210, 120, '企业'), text(110, 150, '7'), text(210, 150, '8'), text(110, 180, '9')] }], [[['自然', '企业'], ['7', '8'], ['?misaligned', '?misaligned']]], [/没有读：9/]],
    ['a number under two columns, as its heading is', [{ lines: [...lattice([100, 300], [100, 130, 160, 190]), [200, 100, 200, 130]], texts: [text(110, 120, '7'), text(210, 120, '8'), text(110, 150, '本年处理'), text(110, 180, '9')] }], [[['7', '8'], ['本年处理'], ['9']]]],
    ['blanks from setting a label to one width', [{ lines: square, texts: [text(110, 120, '总'), text(140, 120, '计'), text(210, 120, '1'), text(230, 120, '2')] }], [[['总计', '1 2'], []]]],
    ['an underline and a frame are no table', [{ lines: [[100, 100, 200, 100], ...lattice([100, 300], [200, 230])], texts: [text(110, 98, '标题'), text(110, 220, '框中')] }], ['标题', '框中']],
    ['text that nobody sees', [{ lines: square, raw: 'BT /F 10 Tf 3 Tr ET q BT 3 Tr /F 10 Tf 1 0 0 1 210 730 Tm <0001> Tj ET Q 0 Tr', texts: [text(110, 120, '甲')] }], [[['甲'], []]]],
    ['slanted text, as of a watermark', [{ lines: square, raw: 'BT /F 10 Tf 0.7 0.7 -0.7 0.7 210 730 Tm <0001> Tj ET', texts: [text(110, 120, '9')] }], [[['9'], []]]],
    ['a radical in place of its character', [{ texts: [text(100, 100, '⼀、自然⼈、⼈⺠')] }], ['一、自然人、人民']],
  ];
  for (const [name, pages, blocks, notes = []] of cases) {
    it(name, async () => {
      const read = await sketch(pages);
      assert.deepEqual(read.blocks, blocks);
      assert.equal(read.notes.length, notes.length);
      notes.forEach((note, at) => assert.match(read.notes[at]!, note));
    });
  }

  it('merges', async () => {
    const lines: Lines = [...lattice([100, 300], [100, 130]), ...lattice([100, 200, 300], [130, 160])];
    const { blocks } = await readPdf(pdfOf([{ lines, texts: [text(180, 120, '行政复议'), text(110, 150, '1')] }]));
    assert.deepEqual(grids(blocks), [
      { name: '第1个表格', cells: [[{ value: '行政复议' }], [{ value: '1' }]], merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
        rowEnds: [2, 2] },
    ]);
  });

  it('on a page that lies on its side', async () => {
    const raw = `0 1 -1 0 ${pageWidth} 0 cm`;
    const { blocks } = await sketch([{ raw, lines: square, texts: [text(110, 120, '甲'), text(210, 120, '1')], entries: '/Rotate 90' }]);
    assert.deepEqual(blocks, [[['甲', '1'], []]]);
  });
});

describe('tables of a PDF without borders', () => {
  const row = (y: number, ...words: readonly (readonly [number, string])[]): PdfPage['texts'] & object =>
    words.map(([x, word]) => text(x, y, word));
  const head = row(100, [100, '信息内容'], [198, '制发'], [248, '废止'], [298, '有效']);
  const cases: readonly (readonly [name: string, texts: PdfPage['texts'] & object, blocks: readonly unknown[], notes?: RegExp])[] = [
    ['labels and columns', [...head, ...row(130, [100, '规章'], [200, '1'], [250, '2'], [300, '3']), ...row(160, [100, '文件'], [195, '400'], [250, '5'], [300, '6'])], [[['信息内容', '制发', '废止', '有效'], ['规章', '1', '2', '3'], ['文件', '400', '5', '6']]]],
    ['heads without gaps, over two lines', [...row(85, [196, '制'], [241, '废'], [291, '有']), ...row(100, [190, '发发发发发'], [240, '止止止止'], [290, '效效']), ...row(130, [100, '规章'], [210, '1'], [260, '2'], [300, '3'])], [[[], [null, '制发发发发发', '废止止止止', '有效效'], ['规章', '1', '2', '3']]]],
    ['labels wrapped around their numbers', [
      ...row(100, [100, '1.要求行政机关']), ...row(106, [200, '1'], [250, '2'], [300, '3']), ...row(112, [100, '确认']),
      ...row(140, [100, '2.重复'], [200, '4'], [250, '5'], [300, '6']), ...row(160, [40, '（六）其他'], [100, '3.其他'], [200, '7'], [250, '8'], [
        300, '9',
      ])],
    [[[], ['1.要求行政机关确认', '1', '2', '3'], [], ['2.重复', '4', '5', '6'], ['3.其他', '7', '8', '9']]]],
    ['numbers that stand beside two labels', [
      ...row(100, [100, '1.甲'], [200, '1'], [250, '2'], [300, '3']), ...row(120, [100, '2.乙'], [200, '1'], [250, '2'], [300, '3']), ...row(140, [100, '3.丙']), ...row(143.9, [200, '7'], [250, '8'], [300, '9']), ...row(147, [100, '丁']), ...row(
        151, [200, '4'], [250, '5'], [300, '6'],
      )],
    [[['1.甲', '1', '2', '3'], ['2.乙', '1', '2', '3'], [], []]], /没有读/],
    ['columns that reach under each other are none', [...row(100, [100, '规章'], [200, '1234567'], [250, '2'], [300, '3']), ...row(130, [100, '文件'], [180, '1'], [215, '2'], [300, '3'])], ['规章1234567 2 3', '文件1 2 3']],
  ];
  for (const [name, texts, blocks, note] of cases) {
    it(name, async () => {
      const read = await sketch([{ texts }]);
      assert.deepEqual(read.blocks, blocks);
      if (note) assert.match(read.notes.join(), note);
      else assert.deepEqual(read.notes, []);
    });
  }
});

describe('tables of a PDF over a page break', () => {
  const xs = [100, 250, 300, 350];
  const upper = (...texts: PdfPage['texts'] & object): PdfPage => ({ lines: lattice(xs, [700, 750, 780]),
    texts: [text(110, 720, '（四）无法提供'), text(270, 720, '1'), text(320, 720, '2'), ...texts, text(290, 810, '- 4 -')] });
  const lower = (...texts: PdfPage['texts'] & object): PdfPage => ({ lines: lattice(xs, [60, 90, 120]),
    texts: [...texts, text(110, 110, '（七）总计'), text(270, 110, '5'), text(320, 110, '6'), text(290, 810, '- 5 -')] });
  const ends = [['（四）无法提供', '1', '2']];
  const cases: readonly (readonly [name: string, pages: readonly PdfPage[], rows: readonly unknown[]])[] = [
    ['are one table, without the page numbers', [upper(text(110, 770, '2.重复申请'), text(270, 770, '3'), text(320, 770, '4')), lower(text(110, 80, '3.其他'), text(270, 80, '0'), text(320, 80, '0'))], [['2.重复申请', '3', '4'], ['3.其他', '0', '0']]],
    ['with a label that goes on below', [upper(text(110, 770, '5.要求行政机关确认'), text(270, 770, '3'), text(320, 770, '4')), lower(text(110, 80, '已获取信息'))], [['5.要求行政机关确认已获取信息', '3', '4'], []]],
    ['with a label that goes on below beside its numbers', [upper(text(110, 770, '5.要求行政机关确认')), lower(text(110, 80, '已获取信息'), text(270, 80, '3'), text(320, 80, '4'))], [['5.要求行政机关确认已获取信息', '3', '4'], []]],
    ['but not where both halves hold numbers', [upper(text(110, 770, '5.要求行政机关确认'), text(270, 770, '3')), lower(text(110, 80, '已获取信息'), text(320, 80, '4'))], [['5.要求行政机关确认', '3'], ['已获取信息', null, '4']]],
    ['but not where the label below has its own ordinal', [upper(text(110, 770, '4.反复申请')), lower(text(110, 80, '5.要求'), text(270, 80, '3'), text(320, 80, '4'))], [['4.反复申请'], ['5.要求', '3', '4']]],
  ];
  for (const [name, pages, rows] of cases) {
    it(name, async () => assert.deepEqual((await sketch(pages)).blocks, [[...ends, ...rows, ['（七）总计', '5', '6']]]));
  }

  it('are two where text stands between, or the columns end elsewhere', async () => {
    const part = (left: number, top: number): PdfPage => ({
      lines: lattice([left, 200, 300], [top, top + 30]), texts: [text(left + 10, top + 20, '甲')],
    });
    assert.deepEqual((await sketch([part(100, 100), part(80, 100)])).blocks, [[['甲']], [['甲']]]);
    const second = part(100, 100);
    assert.deepEqual((await sketch([part(100, 100), { ...second, texts: [...second.texts!, text(100, 80, '四、题')] }])).blocks, [
      [['甲']], '四、题', [['甲']],
    ]);
  });
});

describe('paragraphs of a PDF', () => {
  it('grow together from their lines, also over a page break', async () => {
    const full = '年'.repeat(40);
    const line = (y: number, words: string, indent = 0): PdfPage['texts'] & object => [text(90 + indent, y, words)];
    const page = (...texts: (PdfPage['texts'] & object)[]): PdfPage => ({ texts: texts.flat() });
    const { blocks } = await sketch([
      page([text((pageWidth - widthOf('某局', 20)) / 2 - 7, 80, '某局', 20), text((pageWidth - widthOf('年度报告', 20)) / 2 - 7, 110, '年度报告', 20)], line(150, '一、总体情况', 20), line(170, `甲${full.slice(3)}`, 20), line(190, full), line(210, full)),
      page(line(80, '完。'), line(100, `乙${full.slice(3)}`, 20), line(120, full), line(140, '完。')),
    ]);
    assert.deepEqual(blocks, ['某局年度报告', '一、总体情况', `甲${full.slice(3)}${full}${full}完。`, `乙${full.slice(3)}${full}完。`]);
  });

  it('of a scan: there are none, and a note says what to do', async () => {
    assert.deepEqual(await readPdf(pdfOf([{ raw: '100 100 300 300 re f' }])), {
      blocks: [], gap: 'picture', notes: ['这份PDF只有图片，没有文字，读不出来。请找文字版，或自己填入。'],
    });
  });
});

describe('a report as PDF', () => {
  it('gives every figure, wherever its pages end', async () => {
    const values = fc.array(fc.nat(9999), { minLength: form.figures.length, maxLength: form.figures.length });
    await fc.assert(fc.asyncProperty(values, fc.integer({ min: 400, max: pageHeight - 60 }), async (all, bottom) => {
      const figures = Object.fromEntries(form.figures.map(({ key }, at) => [key, all[at]!]));
      const { blocks, notes } = await readPdf(pdfOf(printReport(form, figures, bottom), { packed: true }));
      const { report } = readReport(grids(blocks), form, {}, true);
      assert.deepEqual([report.figures, report.entries, notes], [figures, {}, []]);
      assert.deepEqual(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])), form.sections.map(({ heading }) =>
        heading));
    }), { numRuns: 12 });
  });

  it('without borders gives no wrong figure', async () => {
    const values = fc.array(fc.nat(999), { minLength: form.figures.length, maxLength: form.figures.length });
    await fc.assert(fc.asyncProperty(values, fc.integer({ min: 400, max: pageHeight - 60 }), async (all, bottom) => {
      const figures = Object.fromEntries(form.figures.map(({ key }, at) => [key, all[at]!]));
      const { blocks } = await readPdf(pdfOf(printReport(form, figures, bottom, false), { packed: true }));
      const { report } = readReport(grids(blocks), form, {}, true);
      const read = Object.entries(report.figures).filter(([, value]) => value !== null);
      for (const [key, value] of read) assert.equal(value, figures[key], key);
    }), { numRuns: 12 });
  });

  for (const name of ['hongze-2023', 'hongze-2024']) {
    const [pdf, json] = ['pdf', 'json'].map((kind) => new URL(`../../../../shared/corpus/${name}.${kind}`, import.meta.url)) as [URL, URL];
    if (!existsSync(pdf)) continue;
    it(`${name} as published: every figure that the form has`, async () => {
      const truth = (JSON.parse(readFileSync(json, 'utf8')) as { figures: Record<string, number> }).figures;
      const { blocks, notes } = await readPdf(new Uint8Array(readFileSync(pdf)));
      const { report } = readReport(grids(blocks), form, {}, true);
      const expected = Object.fromEntries(form.figures.flatMap(({ key }) => (key in truth ? [[key, truth[key]]] : [])));
      assert.deepEqual([report.figures, notes], [expected, []]);
    });
  }
});
