import { qualifiedAddress } from '../../../src/grid/address.js';
import type { Area } from '../../../src/grid/grid.js';
import { Failure, invalidArgument, notImplemented } from '../failure.js';
import { boundingArea, cellsOf, intersection, wholeSheet, writeAreaAddress } from '../model/areas.js';
import type { Sheet } from '../model/sheet.js';
import type { Workbook } from '../model/workbook.js';
import { Remote } from '../remote.js';
import { ConditionalFormatsRemote } from './conditional-format.js';
import { RangeFormatRemote } from './format.js';
import { RangeAreasRemote } from './range-areas.js';
import { DataValidationRemote } from './validation.js';
import { WorksheetRemote } from './worksheet.js';

export class RangeRemote extends Remote {
  readonly typeName = 'Range';

  constructor(readonly workbook: Workbook, readonly sheet: Sheet, readonly area: Area) {
    super();
    if (intersection(area, wholeSheet)?.rows !== area.rows || area.columns < 1) throw invalidArgument('outside of the sheet');
  }

  get Address(): string {
    return qualifiedAddress(this.sheet.name, writeAreaAddress(this.area));
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get Worksheet(): Remote {
    return new WorksheetRemote(this.workbook, this.sheet);
  }
  get Format(): Remote {
    return new RangeFormatRemote(this.sheet, [this.area]);
  }
  get ConditionalFormats(): Remote {
    return new ConditionalFormatsRemote(this.workbook, this.sheet, [this.area]);
  }
  get DataValidation(): Remote {
    return new DataValidationRemote(this.workbook, this.sheet, this.area);
  }

  get Values(): unknown[][] {
    return this.#rows((row, column) => this.sheet.cell(row, column)?.value ?? '');
  }
  set Values(values: unknown) {
    this.#write(values, (row, column, value) => this.sheet.enter(row, column, value));
  }
  get Formulas(): unknown[][] {
    return this.#rows((row, column) => this.sheet.cell(row, column)?.formula ?? this.sheet.cell(row, column)?.value ?? '');
  }
  set Formulas(values: unknown) {
    this.Values = values;
  }
  get ValueTypes(): unknown[][] {
    return this.#rows((row, column) => {
      const cell = this.sheet.cell(row, column);
      if (!cell) return 'Empty';
      if (cell.error) return 'Error';
      return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof cell.value as 'string' | 'number' | 'boolean'];
    });
  }
  get NumberFormat(): unknown[][] {
    return this.#rows((row, column) => this.sheet.style(row, column, 'numberFormat') ?? 'General');
  }
  set NumberFormat(values: unknown) {
    for (const [row, column, value] of this.#matrix(values)) {
      if (value !== null) this.sheet.setStyle({ row, column, rows: 1, columns: 1 }, 'numberFormat', value);
    }
  }

  GetRow(row: number): Remote {
    return this.#part({ row: this.area.row + row, column: this.area.column, rows: 1, columns: this.area.columns });
  }
  GetCell(row: number, column: number): Remote {
    return this.#part({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  GetBoundingRect(other: unknown): Remote {
    if (!(other instanceof RangeRemote)) throw notImplemented('getBoundingRect of an address');
    return this.#part(boundingArea([this.area, other.area])!);
  }
  GetIntersectionOrNullObject(other: unknown): Remote | null {
    if (!(other instanceof RangeRemote)) throw notImplemented('getIntersection with an address');
    const common = other.sheet === this.sheet ? intersection(this.area, other.area) : undefined;
    return common ? this.#part(common) : null;
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Remote | null {
    const used = this.sheet.used(valuesOnly ?? false);
    const common = used && intersection(used, this.area);
    return common ? this.#part(common) : null;
  }
  /** Real Excel only finds areas whose first cell is inside (office-js#3611). */
  GetMergedAreasOrNullObject(): Remote | null {
    const inside = this.sheet.merges.filter((merge) => intersection({ ...merge, rows: 1, columns: 1 }, this.area));
    return inside.length > 0 ? new RangeAreasRemote(this.workbook, this.sheet, inside) : null;
  }
  GetRowProperties(wanted: object): unknown {
    assertOnly('rowHidden', wanted);
    return Array.from({ length: this.area.rows }, (_, row) => ({ rowHidden: this.sheet.hiddenRows.includes(this.area.row + row) }));
  }
  GetColumnProperties(wanted: object): unknown {
    assertOnly('columnHidden', wanted);
    return Array.from(
      { length: this.area.columns }, (_, column) => ({ columnHidden: this.sheet.hiddenColumns.includes(this.area.column + column) }),
    );
  }
  Merge(across?: boolean): void {
    if (across) throw notImplemented('merge across');
    this.sheet.merge(this.area);
  }
  Select(): void {
    if (this.workbook.active !== this.sheet) throw new Failure('InvalidOperation', 'The sheet is not the active one.');
    this.workbook.select(this.sheet, [this.area]);
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch();
  }

  #part(area: Area): Remote {
    return new RangeRemote(this.workbook, this.sheet, area);
  }

  #rows(read: (row: number, column: number) => unknown): unknown[][] {
    if (this.area.rows * this.area.columns > 100_000) throw notImplemented('reading more than 100,000 cells');
    return Array.from({ length: this.area.rows }, (_, row) =>
      Array.from({ length: this.area.columns }, (__, column) => read(this.area.row + row, this.area.column + column)));
  }

  #write(values: unknown, enter: (row: number, column: number, value: unknown) => void): void {
    const cells = this.#matrix(values);
    this.workbook.edit(this.sheet, this.area, true, () => cells.forEach(([row, column, value]) => enter(row, column, value)));
  }

  /** One value for all cells, or an array of exactly the range's shape. */
  #matrix(values: unknown): [row: number, column: number, value: unknown][] {
    const rows = Array.isArray(values) ? (values as unknown[]) : undefined;
    if (rows && (rows.length !== this.area.rows || rows.some((row) => !Array.isArray(row) || row.length !== this.area.columns))) {
      throw sizeMismatch();
    }
    return [...cellsOf(this.area)].map(([row, column]) => [
      row, column, rows ? (rows[row - this.area.row] as unknown[])[column - this.area.column] : values,
    ]);
  }
}

function sizeMismatch(): Error {
  return invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

function assertOnly(name: string, wanted: object): void {
  const other = Object.keys(wanted).find((key) => key !== name);
  if (other) throw notImplemented(`row or column property ${other}`);
}
