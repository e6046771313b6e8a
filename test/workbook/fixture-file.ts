import { writeXlsx, type Cell } from 'hucre';
import { areaAddress } from '../../src/grid/address.js';
import { content, design, userRule } from '../contract/fixture.js';

const color = (hex: string): { rgb: string } => ({ rgb: hex.slice(1) });

/** The contract's workbook as a file that another program wrote. */
export async function fixtureFile(): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, value, style: { format, fill, bold } } of design.cells) {
    cells.set(`${row},${column}`, {
      value: value ?? null,
      style: {
        ...(format ? { numFmt: format } : {}),
        ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: color(fill) } } : {}),
        ...(bold ? { font: { bold: true } } : {}),
      },
    });
  }
  for (const { row, column, value, formula, error } of content) {
    const result = error ?? value;
    cells.set(`${row},${column}`, formula === undefined
      ? { value: result }
      : { formula: formula.slice(1), formulaResult: result, ...(error === undefined ? {} : { type: 'error' }) });
  }
  return writeXlsx({
    sheets: [{
      name: design.name, cells, freezePane: design.freeze!,
      columns: design.columnWidths.map((width) => ({ width })),
      rowDefs: new Map(Object.entries(design.rowHeights).map(([row, height]) => [Number(row), { height }])),
      merges: design.merges.map(({ row, column, rows, columns }) =>
        ({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 })),
      conditionalRules: [{
        type: 'expression', priority: 1, range: areaAddress(userRule.area), formula: userRule.formula.slice(1),
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: color(userRule.fill) } },
      }],
    }],
  });
}
