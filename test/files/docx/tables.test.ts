import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentBlock } from '../../../src/grid/document.js';
import type { Grid } from '../../../src/grid/grid.js';
import { currentForm as form, tableKeys } from '../../../src/form/index.js';
import type { Table } from '../../../src/form/types.js';
import { readDocx } from '../../../src/files/docx/index.js';
import { readReport } from '../../../src/finder/read-report.js';
import { docxOf, p, read, run, tbl, tc, tr } from './make.js';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const down = '<w:vMerge/>';
const begin = '<w:vMerge w:val="restart"/>';

function grids(blocks: readonly DocumentBlock[]): Grid[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
}

describe('the tables of a Word document', () => {
  const cases: readonly (readonly [name: string, body: string, expected: readonly unknown[]])[] = [
    ['between the paragraphs, empty cells empty', p('前') + tbl(tr(tc('a'), tc(''), tc('b'))) + p('后'), ['前', [['a', null, 'b']], '后']],
    ['spans', tbl(tr(tc('a', span(2)), tc('b')), tr(tc('1'), tc('2'), tc('3'))), [[['a', null, 'b'], ['1', '2', '3']]]],
    ['merged downwards: what stands in covered cells is not shown', tbl(tr(tc('a', begin), tc('b')), tr(tc('x', down), tc('c'))), [[['a', 'b'], [null, 'c']]]],
    ['going on with nothing above is a cell of its own', tbl(tr(tc('a'), tc('b')), tr(tc('x', down), tc('c'))), [[['a', 'b'], ['x', 'c']]]],
    ['going on with another width above is a cell of its own', tbl(tr(tc('a', begin), tc('b')), tr(tc('x', `${span(2)}${down}`))), [[['a', 'b'], ['x']]]],
    ['merged sideways in the old way', tbl(tr(tc('a', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('b'))), [[['a', null, 'b']]]],
    ['rows that begin farther in', tbl(tr(tc('a'), tc('b')), '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc('c') + '</w:tr>'), [[['a', 'b'], [null, 'c']]]],
    ['rows taken out by a tracked change', tbl(tr(tc('a'), tc('b')), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('c')}${tc('d')}</w:tr>`), [[['a', 'b']]]],
    ['rows and cells in content controls', tbl(`<w:sdt><w:sdtPr/><w:sdtContent>${tr(tc('a'), `<w:sdt><w:sdtContent>${tc('b')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`), [[['a', 'b']]]],
    ['words of one cell over paragraphs and breaks', tbl(tr(tc(p('商业') + p('企业')), tc(p(`${run('法律')}<w:r><w:br/></w:r>${run('服务')}`)))), [[['商业企业', '法律服务']]]],
    ['digits of one cell over paragraphs stay apart', tbl(tr(tc(p('1') + p('2')), tc(p('22') + p('（其中修订16件）')))), [[['1\n2', '22（其中修订16件）']]]],
    ['tables inside cells follow', tbl(tr(tc('a'), tc(p('b') + tbl(tr(tc('1'), tc('2'))) + p('c')))) + p('后'), [[['a', 'b\nc']], [['1', '2']], '后']],
    ['a frame around everything is no table', tbl(tr(tc(p('标题') + tbl(tr(tc('1'), tc('2'))) + p('正文')))), ['标题', [['1', '2']], '正文']],
    ['a frame of several rows around tables', tbl(tr(tc(p('甲') + tbl(tr(tc('1'), tc('2'))))), tr(tc('乙'))), ['甲', [['1', '2']], '乙']],
    ['columns too narrow for a digit are borders dragged together', '<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="40"/><w:gridCol w:w="900"/></w:tblGrid>' + tr(tc('a'), tc('b', span(2))) + tr(tc('c', span(2)), tc('d')) + '</w:tbl>', [[['a', 'b'], ['c', 'd']]]],
    ['a narrow column with a cell of its own stays', '<w:tbl><w:tblGrid><w:gridCol w:w="40"/><w:gridCol w:w="900"/></w:tblGrid>' + tr(tc('a'), tc('b')) + '</w:tbl>', [[['a', 'b']]]],
    ['no rows, no table', tbl() + p('a'), ['a']],
  ];
  for (const [name, body, expected] of cases) it(name, () => assert.deepEqual(read(body), expected));

  it('tell their merges and their hidden rows', () => {
    const [grid] = grids(readDocx(docxOf(tbl(
      tr(tc('a', `${span(2)}${begin}`), tc('b')), tr(tc('', `${span(2)}${down}`), tc('c')), `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('d')}${tc('e')}${tc('f')}</w:tr>`))).blocks);
    assert.deepEqual(grid, {
      name: '第1个表格',
      cells: [[{ value: 'a' }, undefined, { value: 'b' }], [undefined, undefined, { value: 'c' }], [
        { value: 'd' }, { value: 'e' }, { value: 'f' },
      ]],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
      rowEnds: [3, 3, 3],
      hiddenRows: [2],
    });
  });

  it('say so when another file is embedded', () => {
    assert.deepEqual(readDocx(docxOf('<w:altChunk/>')).notes, ['文档里嵌有另一个文件，其中的内容没有读。']);
  });
});

/** The printed table as Word writes it: every row has all its cells, those that go on downwards as well. */
function wordTable(table: Table, figures: Readonly<Record<string, number>>): string {
  return tbl(...Array.from({ length: table.rows }, (_, row) => tr(...table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
    .sort((one, other) => one.column - other.column)
    .map((cell) => tc(row > cell.row ? '' : cell.figure === undefined
      ? cell.text ?? ''
      : String(figures[cell.figure]), span(cell.columns) + (cell.rows === 1 ? '' : row === cell.row ? begin : down))))));
}

describe('a report in Word', () => {
  it('gives every figure', () => {
    fc.assert(fc.property(fc.array(fc.nat(99_999), { minLength: form.figures.length, maxLength: form.figures.length }), (values) => {
      const figures = Object.fromEntries(form.figures.map(({ key }, at) => [key, values[at]!]));
      const body = tableKeys.map((key) => p(form.tables[key].heading) + wordTable(form.tables[key], figures)).join('');
      const { report } = readReport(grids(readDocx(docxOf(body)).blocks), form, {}, true);
      assert.deepEqual([report.figures, report.entries], [figures, {}]);
    }), { numRuns: 10 });
  });
});
