import assert from 'node:assert/strict';
import { withContinuations } from '../../src/files/continued-tables.js';
import { readHtml } from '../../src/files/html/index.js';
import { readText } from '../../src/files/text/index.js';
import { currentForm as form } from '../../src/form/index.js';
import type { Grid } from '../../src/grid/grid.js';
import { readDocument } from '../../src/finder/read-document.js';
import type { DocumentBlock } from '../../src/grid/document.js';
import { seed } from '../reports.js';
import { pageOf } from './html/page.js';
import { rowsOf } from './text/written.js';

const table = (...rows: string[]): DocumentBlock => ({
  kind: 'table',
  grid: { name: '', cells: rows.map((row) => row.split('|').map((text) => (text === '' ? undefined : { value: text }))), merges: [] },
});
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
const head = table('项目||自然人|总计', '三、办理结果|（一）予以公开|1|1');

function piecesOf({ name, cells, merges }: Grid, cut: number): DocumentBlock[] {
  const upper = merges.flatMap((merge) => (merge.row < cut ? [{ ...merge, rows: Math.min(merge.rows, cut - merge.row) }] : []));
  const lower = merges.flatMap((merge) => (merge.row < cut ? [] : [{ ...merge, row: merge.row - cut }]));
  return [{ kind: 'table', grid: { name, cells: cells.slice(0, cut), merges: upper } }, {
    kind: 'table', grid: { name, cells: cells.slice(cut), merges: lower },
  }];
}

describe('tables that stand in pieces', () => {
  it('are one, however many, with the words of each known in the next, and with their merges and hidden rows below each other', () => {
    const grid = {
      name: '', cells: [[{ value: '（二）部分公开' }, undefined, { value: '2' }]],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }], hiddenRows: [0],
    };
    const heads = table('项目||自然人', '三、办理结果|（一）予以公开|1');
    const [whole, ...rest] = withContinuations([heads, { kind: 'table', grid }, paragraph('2'), { kind: 'table', grid }, table('小计||备注')]);
    assert.ok(whole?.kind === 'table');
    const { cells, merges, hiddenRows } = whole.grid;
    assert.deepEqual([cells.length, merges.map(({ row }) => row), hiddenRows, rest.length], [6, [2, 4], [2, 4], 1]);
  });

  for (const [what, between, below] of [
    ['the rows that follow', [], table('|（二）部分公开|2|2')],
    ['a page’s number between', [paragraph('- 4 -')], table('|（二）部分公开|2|2')],
    ['the head once more', [paragraph('（续表）')], table('项目||自然人|总计', '|（二）部分公开|2|2')],
    ['what is no plain number', [], table('|（二）部分公开|/|3（其中修订1件）')],
    ['blanks', [], table('|（二）部分公开||2')],
  ] as const) {
    it(`are one again: ${what}`, () => {
      const blocks = withContinuations([head, ...between, below]);
      assert.equal(blocks.length, 1);
      assert.deepEqual(blocks.map((block) => block.kind === 'table' && block.grid.cells.length), [2 + (below.kind === 'table'
        ? below.grid.cells.length
        : 0)]);
    });
  }

  for (const [what, between, below] of [
    ['other names over the numbers', [], table('项目||本年新收件数|上年结转件数', '|（二）部分公开|2|2')],
    ['rows that are shifted to the left', [], table('（二）部分公开|2|2|')],
    ['rows that are shifted to the right', [], table('||1.属于国家秘密|2')],
    ['more columns', [], table('|（二）部分公开|2|2|4')],
    ['a sentence between', [paragraph('以下为另一张表。')], table('|（二）部分公开|2|2')],
  ] as const) it(`stay apart: ${what}`, () => assert.deepEqual(withContinuations([head, ...between, below]), [head, ...between, below]));

  it('keep their merges and hidden rows where they were', () => {
    const changed = (block: DocumentBlock, more: Partial<Grid>): DocumentBlock =>
      (block.kind === 'table' ? { kind: 'table', grid: { ...block.grid, ...more } } : block);
    const [one] = withContinuations([
      changed(head, { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }),
      changed(table('|（二）部分公开|2|2', '|（三）不予公开|0|0'), { merges: [{ row: 0, column: 0, rows: 2, columns: 1 }], hiddenRows: [1] }),
    ]);
    assert.ok(one?.kind === 'table');
    assert.deepEqual(one.grid.merges, [{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 2, column: 0, rows: 2, columns: 1 }]);
    assert.deepEqual(one.grid.hiddenRows, [3]);
  });

  it('give every figure wherever 表二 and 表三 are cut below their heads', () => {
    const { figures } = seed('suqian-2024');
    const { blocks } = readHtml(pageOf('suqian-2024'));
    const expected = Object.fromEntries(form.figures.map(({ key }) => [key, figures[key] ?? null]));
    blocks.forEach((block, at) => {
      if (block.kind !== 'table' || block.grid.cells.length < 6) return;
      for (let cut = 5; cut < block.grid.cells.length; cut++) {
        const { report } = readDocument({
          blocks: withContinuations([...blocks.slice(0, at), ...piecesOf(block.grid, cut), ...blocks.slice(at + 1)]), notes: [],
        });
        assert.deepEqual(report.figures, expected, `${block.grid.name} cut at row ${cut}`);
      }
    });
  });
});

describe('a Markdown table for each group of rows', () => {
  const { figures } = seed('suqian-2024');
  const markdown = (...tables: string[][][]): string => tables
    .map((rows) => rows.map((row, index) => `| ${row.join(' | ')} |${index === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`).join('\n'))
      .join('\n\n');
  const [disclosure, applications, disputes] = rowsOf('suqian-2024') as [string[][], string[][], string[][]];
  const cut = applications.findIndex((row) => row.includes('（六）其他处理'));
  const read = (...rest: string[][]): ReturnType<typeof readDocument>['report'] =>
    readDocument(readText(markdown(disclosure, applications.slice(0, cut), rest, disputes), form)).report;

  it('is read whole when the first row stands for a head', () => {
    const report = read(...applications.slice(cut));
    for (const { key } of form.figures) assert.equal(report.figures[key], figures[key] ?? null, key);
  });

  it('is left unread below a head that names other columns', () => {
    const other = ['项目', '', '', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '无法提供', '总计'];
    const report = read(other, ...applications.slice(cut));
    assert.equal(report.figures['applications.concluded.total'], undefined);
    assert.equal(report.figures['applications.received.total'], figures['applications.received.total']);
  });
});
