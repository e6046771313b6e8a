import { parseAddress } from '../../../src/grid/address.js';
import type { Area } from '../../../src/grid/grid.js';

/** The number in a cell; text and blanks count as nothing, as SUM has it. */
export type NumberAt = (row: number, column: number) => number | undefined;

/** Terms joined by +, each SUM(ranges, cells, numbers), a cell or a number. undefined for all other formulas. */
export function evaluate(formula: string, numberAt: NumberAt): number | undefined {
  let total = 0;
  for (const term of formula.slice(1).replace(/\s/g, '').split(/\+(?![^(]*\))/)) {
    const value = evaluateTerm(term.toUpperCase(), numberAt);
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}

function evaluateTerm(term: string, numberAt: NumberAt): number | undefined {
  const sum = /^SUM\(([^()]*)\)$/.exec(term);
  const parts = sum ? sum[1]!.split(',') : [term];
  let total = 0;
  for (const part of parts) {
    const area = parseAddress(part);
    if (area && (sum || (area.rows === 1 && area.columns === 1))) total += sumOf(area, numberAt);
    else if (/^\d+(\.\d+)?$/.test(part)) total += Number(part);
    else return undefined;
  }
  return total;
}

function sumOf(area: Area, numberAt: NumberAt): number {
  let total = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) total += numberAt(row, column) ?? 0;
  }
  return total;
}
