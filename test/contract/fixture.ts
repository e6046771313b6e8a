import type { DesignedCell, SheetDesign } from '../../src/grid/design.js';

/** A space and a quote: the two characters that break careless addresses. */
export const sheetName = "表 三'x";

const head = { bold: true, fill: '#D9E1F2', border: true, horizontal: 'center', wrap: true } as const;

function cells(row: number, values: readonly (string | number | undefined)[], style: DesignedCell['style'] = {}): DesignedCell[] {
  return values.flatMap((value, column) => (value === undefined ? [] : [{ row, column, value, style }]));
}

/**
 * |   | A        | B        | C       | D    |
 * | 1 | title, merged A1:D1            |      |
 * | 2 | 项目     | 自然人   | 法人    | 总计 |
 * | 3 | 本年新收 | 21       | 3       | =SUM |
 * | 4 | 上年结转 | 0        |         | =SUM |
 * | 5 | 备注,    | '12 text | #DIV/0! |      |
 * | 6 | merged   | 1,234.50 | TRUE    |      |
 */
export const design: SheetDesign = {
  name: sheetName,
  cells: [
    ...cells(0, ['三、收到和处理情况'], { bold: true, size: 14 }),
    ...cells(1, ['项目', '自然人', '法人', '总计'], head),
    ...cells(2, ['本年新收', 21, 3]),
    ...cells(3, ['上年结转', 0]),
    ...cells(4, ['备注']),
    { row: 4, column: 1, value: '12', style: { format: '@' } },
    { row: 5, column: 1, value: 1234.5, style: { format: '#,##0.00', fill: '#FFF2CC' } },
  ],
  merges: [
    { row: 0, column: 0, rows: 1, columns: 4 },
    { row: 4, column: 0, rows: 2, columns: 1 },
  ],
  columnWidths: [16, 9, 9, 9],
  rowHeights: { 0: 30 },
  freeze: { rows: 2, columns: 1 },
  validations: [{ area: { row: 2, column: 1, rows: 2, columns: 2 }, kind: 'integer', message: '只填0或正整数。' }],
  print: { landscape: false, area: { row: 0, column: 0, rows: 6, columns: 4 }, onePage: true },
};

/** What a SheetDesign cannot say: cells with the result that the host has stored for them. */
export interface ContentCell {
  readonly row: number;
  readonly column: number;
  readonly formula?: string;
  /** null where `error` is set. */
  readonly value: number | boolean | null;
  readonly error?: string;
}

export const content: readonly ContentCell[] = [
  { row: 2, column: 3, formula: '=SUM(B3:C3)', value: 24 },
  { row: 3, column: 3, formula: '=SUM(B4:C4)', value: 0 },
  { row: 4, column: 2, formula: '=1/0', value: null, error: '#DIV/0!' },
  { row: 5, column: 2, value: true },
];

/** A conditional format of the user's own, where the host can make one. */
export const userRule = { area: { row: 2, column: 1, rows: 2, columns: 3 }, formula: '=B3>20', fill: '#00B050' };

/** A sheet for the tests that need a second one. */
export function smallDesign(name: string, values: readonly (readonly (string | number | undefined)[])[] = []): SheetDesign {
  return {
    name,
    cells: values.flatMap((row, index) => cells(index, row)),
    merges: [],
    columnWidths: [],
    rowHeights: {},
    validations: [],
    print: { landscape: false, area: { row: 0, column: 0, rows: 1, columns: 1 }, onePage: false },
  };
}
