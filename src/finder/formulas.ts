import type { FigureKey, Form, TableKey } from '../form/types.js';
import { tableKeys } from '../form/index.js';
import { parseAddress } from '../grid/address.js';
import { cellAt, type Area } from '../grid/grid.js';
import type { TableMap, TableMatch } from './table-map.js';

/** Longest formula that is looked into. */
const longest = 4_096;

/** Figures whose cells hold a formula, with the figures whose cells that formula refers to. */
export function formulaFigures(form: Form, tables: Readonly<Record<TableKey, TableMatch>>): Map<FigureKey, readonly FigureKey[]> {
  const maps = tableKeys.flatMap((key) => (tables[key].state === 'found' ? [tables[key].map] : []));
  const sheets = new Map<string, Figures>();
  for (const { sheet, cells } of maps) {
    const figures: Figures = sheets.get(sheet.toLowerCase()) ?? new Map<number, FigureKey>();
    for (const [key, { row, column }] of Object.entries(cells)) figures.set(placeNumber(row, column), key);
    sheets.set(sheet.toLowerCase(), figures);
  }
  const found = new Map<FigureKey, readonly FigureKey[]>();
  for (const map of maps) {
    for (const { key } of form.tables[map.table].figures) {
      const at = map.cells[key];
      const formula = at && cellAt(map.grid, at.row, at.column)?.formula;
      if (formula !== undefined) found.set(key, referredFigures(formula, map, sheets).filter((other) => other !== key));
    }
  }
  return found;
}

/** The figures of a sheet by the number of their place. */
type Figures = Map<number, FigureKey>;

/** One number for a place: a sheet has at most 16,384 columns. */
const placeNumber = (row: number, column: number): number => row * 16_384 + column;

function referredFigures(formula: string, own: TableMap, sheets: ReadonlyMap<string, Figures>): FigureKey[] {
  const referred = referredAreas(formula).flatMap((area) => {
    const figures = sheets.get((area.sheet ?? own.sheet).toLowerCase());
    return figures ? figuresIn(area, figures) : [];
  });
  return [...new Set(referred)];
}

function figuresIn(area: Area, figures: Figures): FigureKey[] {
  // of a whole column, the figures are fewer than the cells
  if (area.rows * area.columns > figures.size) return [...figures].flatMap(([place, key]) => (holds(area, place) ? [key] : []));
  return Array.from({ length: area.rows * area.columns }, (_, at) =>
    figures.get(placeNumber(area.row + Math.floor(at / area.columns), area.column + (at % area.columns))) ?? []).flat();
}

const cell = String.raw`\$?[A-Z]{1,3}\$?[0-9]{1,7}`;
const address = `${cell}(?::${cell})?`;
// "text", 'one''s sheet'!$A$1:B2, Sheet1!A1 or A1; a name before a bracket (LOG10) is no address
const plain = String.raw`(?<![\p{L}\p{N}_.$])(?:([\p{L}_][\p{L}\p{N}_.]*)!)?(${address})(?![\p{L}\p{N}_(])`;
const reference = new RegExp(String.raw`"(?:[^"]|"")*"|'((?:[^']|'')+)'!(${address})|${plain}`, 'gu');

/** The areas that a formula names, `sheet` where it names one. */
export function referredAreas(formula: string): (Area & { readonly sheet?: string })[] {
  if (formula.length > longest) return [];
  return [...formula.toUpperCase().matchAll(reference)].flatMap(([, quoted, apart, plain, beside]) => {
    const area = parseAddress(apart ?? beside ?? '');
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    return area ? [{ ...area, ...(sheet === undefined ? {} : { sheet }) }] : [];
  });
}

function holds({ row, column, rows, columns }: Area, place: number): boolean {
  const [atRow, atColumn] = [Math.floor(place / 16_384), place % 16_384];
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
