import { parseAddress } from '../../../grid/address.js';
import type { Area } from '../../../grid/grid.js';
import { decodeXstring } from '../../ooxml/xml/text.js';
import { Scanner, Token } from '../../ooxml/xml/scanner.js';
import { damaged } from '../../error.js';
import { prefixOf } from '../../ooxml/xml/tree.js';
import { Places } from '../read/place.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FormulaPlace extends Span {
  readonly kind: string;
  readonly shared?: string;
  /** Of an array or data table: all cells that it fills. */
  readonly area?: Area;
  readonly text: string;
}

export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
  readonly openEnd: number;
  readonly style?: string;
  readonly formula?: FormulaPlace;
  /** The stored values, `v` or `is`. */
  readonly values: readonly Span[];
}

export interface RowSpan extends Span {
  readonly row: number;
  readonly openEnd: number;
  readonly empty: boolean;
  readonly cells: readonly CellSpan[];
}

/** Where each row and cell of a sheet stands in its text. */
export interface CellIndex {
  readonly prefix: string;
  readonly data: Span & { readonly openEnd: number; readonly empty: boolean };
  readonly rows: readonly RowSpan[];
}

export function indexCells(text: string, part: string): CellIndex {
  const scanner = new Scanner(text, part);
  scanner.next();
  const prefix = prefixOf(scanner.name);
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open) continue;
    if (scanner.name !== `${prefix}sheetData`) {
      scanner.skip();
      continue;
    }
    const { start, end: openEnd, empty } = scanner;
    const rows = indexRows(scanner, prefix);
    return { prefix, data: { start, openEnd, empty, end: scanner.end }, rows };
  }
  throw damaged('noCells', { part });
}

function indexRows(scanner: Scanner, prefix: string): RowSpan[] {
  const rows: RowSpan[] = [];
  const places = new Places();
  scanner.children(() => {
    if (scanner.name !== `${prefix}row`) return;
    places.nextRow(scanner);
    const { start, end: openEnd, empty } = scanner;
    const cells: CellSpan[] = [];
    scanner.children(() => {
      if (scanner.name !== `${prefix}c`) return;
      places.nextCell(scanner);
      cells.push(indexCell(scanner, prefix, places.row, places.column));
    });
    rows.push({ row: places.row, start, openEnd, empty, end: scanner.end, cells });
  });
  return rows;
}

function indexCell(scanner: Scanner, prefix: string, row: number, column: number): CellSpan {
  const { start, end: openEnd } = scanner;
  const style = scanner.attribute('s');
  const values: Span[] = [];
  let formula: FormulaPlace | undefined;
  scanner.children(() => {
    const { name, start: from } = scanner;
    if (name === `${prefix}f`) {
      const kind = scanner.attribute('t') ?? 'normal';
      const shared = scanner.attribute('si');
      const area = kind === 'array' || kind === 'dataTable' ? parseAddress(scanner.attribute('ref') ?? '') : undefined;
      const text = decodeXstring(scanner.ownText());
      formula = {
        kind, ...(kind === 'shared' && shared !== undefined && { shared }), ...(area && { area }), text, start: from, end: scanner.end,
      };
    } else if (name === `${prefix}v` || name === `${prefix}is`) {
      scanner.skip();
      values.push({ start: from, end: scanner.end });
    }
  });
  return { row, column, start, openEnd, end: scanner.end, ...(style !== undefined && { style }), ...(formula && { formula }), values };
}
