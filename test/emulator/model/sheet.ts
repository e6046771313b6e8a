import type { Area } from '../../../src/grid/grid.js';
import { accessDenied, invalidArgument } from '../failure.js';
import { boundingArea, cellsOf, intersection } from './areas.js';
import { readTyped } from './typed-text.js';

export type CellValue = string | number | boolean;

export interface StoredCell {
  value: CellValue;
  error?: true;
  formula?: string;
  quotePrefix?: true;
}

export interface ConditionalFormat {
  id: string;
  type: string;
  areas: Area[];
  formula?: string;
  fill?: string;
  /** Every member fails, as after undoing the deletion of a rule, and on some duplicated ones (office-js#6396, #5222, #6827, #6835). */
  unreadable?: true;
}

export interface Validation {
  area: Area;
  rule: unknown;
  errorAlert?: unknown;
  ignoreBlanks?: boolean;
}

/** All of a sheet as plain data, so that saving and opening is a copy. Keys of cells and styles are 'row,column'. */
export class Sheet {
  visibility = 'Visible';
  protected = false;
  cells: Record<string, StoredCell> = {};
  /** Formats by path, e.g. 'fill/color', 'numberFormat', 'protection/locked'. */
  styles: Record<string, Record<string, unknown>> = {};
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  columnWidths: Record<number, number> = {};
  rowHeights: Record<number, number> = {};
  hiddenRows: number[] = [];
  hiddenColumns: number[] = [];
  frozen: Area | null = null;
  page: Record<string, unknown> = {};

  constructor(readonly id: string, public name: string) {}

  cell(row: number, column: number): StoredCell | undefined {
    return this.cells[`${row},${column}`];
  }

  style(row: number, column: number, path: string): unknown {
    return this.styles[`${row},${column}`]?.[path];
  }

  setStyle(area: Area, path: string, value: unknown): void {
    if (this.protected) throw accessDenied();
    for (const [row, column] of cellsOf(area)) (this.styles[`${row},${column}`] ??= {})[path] = value;
  }

  /** Throws before anything is changed when the sheet is protected and a cell of the area locked. */
  assertWritable(area: Area): void {
    if (!this.protected) return;
    for (const [row, column] of cellsOf(area)) if (this.style(row, column, 'protection/locked') !== false) throw accessDenied();
  }

  isCovered(row: number, column: number): boolean {
    return this.merges.some((merge) =>
      intersection(merge, { row, column, rows: 1, columns: 1 }) && (merge.row !== row || merge.column !== column));
  }

  /** Puts in what was typed or written; null leaves the cell alone, as in Office.js. */
  enter(row: number, column: number, value: unknown): void {
    if (value === null || this.isCovered(row, column)) return;
    const key = `${row},${column}`;
    const asText = this.style(row, column, 'numberFormat') === '@';
    if (value === '') delete this.cells[key];
    else if (typeof value === 'boolean') this.cells[key] = { value };
    else if (typeof value === 'number') this.cells[key] = { value: asText ? String(value) : value };
    else if (typeof value !== 'string') throw invalidArgument(`${JSON.stringify(value)} as a cell's value`);
    else if (asText) this.cells[key] = { value };
    else this.#enterText(key, value);
  }

  #enterText(key: string, text: string): void {
    const typed = readTyped(text);
    if (typed.kind === 'empty') delete this.cells[key];
    else if (typed.kind === 'formula') this.cells[key] = { value: '', formula: typed.formula };
    else if (typed.kind === 'error') this.cells[key] = { value: typed.value, error: true };
    else if (typed.kind === 'text' && typed.quotePrefix) this.cells[key] = { value: typed.value, quotePrefix: true };
    else this.cells[key] = { value: typed.value };
    const style = (this.styles[key] ??= {});
    if (typed.kind === 'number' && typed.numberFormat && (style['numberFormat'] ?? 'General') === 'General') {
      style['numberFormat'] = typed.numberFormat;
    }
  }

  merge(area: Area): void {
    if (this.protected) throw accessDenied();
    this.merges = this.merges.filter((merge) => !intersection(merge, area));
    this.merges.push({ ...area });
    for (const [row, column] of cellsOf(area)) if (this.isCovered(row, column)) delete this.cells[`${row},${column}`];
  }

  used(valuesOnly: boolean): Area | undefined {
    const keys = [...Object.keys(this.cells), ...(valuesOnly ? [] : Object.keys(this.styles))];
    return boundingArea(keys.map((key) => {
      const [row, column] = key.split(',').map(Number);
      return { row: row!, column: column!, rows: 1, columns: 1 };
    }));
  }
}
