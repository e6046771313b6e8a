import type { SheetDesign } from '../../../src/grid/design.js';

const head = { bold: true, fill: '#D9E1F2', border: true, horizontal: 'center', vertical: 'center', wrap: true } as const;

/** A small sheet with one of everything that a design can say. */
export const sampleDesign: SheetDesign = {
  name: "表 三'x",
  cells: [
    { row: 0, column: 0, value: '三、收到和处理情况', style: { font: '黑体', size: 14, bold: true, color: '#C00000' } },
    { row: 1, column: 0, value: '项目', style: head },
    { row: 1, column: 1, value: '自然人', style: head },
    { row: 1, column: 2, value: '总计', style: head },
    { row: 2, column: 0, value: '=1+1 不是公式 <&> 𠮷', style: { wrap: true } },
    { row: 2, column: 1, value: 21, style: { border: true, format: '0', horizontal: 'right', vertical: 'top' } },
    { row: 2, column: 2, formula: '=SUM(B3:B4)', value: 24, style: { border: true, format: '#,##0.00"件"' } },
    { row: 3, column: 1, value: 3, style: { border: true, format: '0', horizontal: 'right', vertical: 'top' } },
    { row: 3, column: 2, formula: '=B3&"件"', value: '21件', style: {} },
    { row: 4, column: 1, value: '007', style: { format: '@' } },
    { row: 4, column: 2, formula: '=B4', style: {} },
    { row: 5, column: 1, style: { fill: '#FFF2CC' } },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }, { row: 2, column: 0, rows: 2, columns: 1 }],
  columnWidths: [16, 9, 9],
  rowHeights: { 0: 30, 7: 12 },
  freeze: { rows: 2, columns: 1 },
  validations: [
    { area: { row: 2, column: 1, rows: 2, columns: 1 }, kind: 'integer', message: '只填 0 或正整数，不带"单位"。' },
    { area: { row: 4, column: 1, rows: 1, columns: 1 }, kind: 'decimal', message: '只填 0 或正数。' },
  ],
  print: { landscape: true, area: { row: 0, column: 0, rows: 6, columns: 3 }, onePage: true, titleRows: { first: 0, last: 1 } },
};
