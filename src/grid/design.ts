import type { Area } from './grid.js';

/** How a cell of a sheet that we make looks; the adapters map it to their host. Colours are #RRGGBB. */
export interface CellStyle {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Number format code; `@` for text. */
  readonly format?: string;
}

export interface DesignedCell {
  readonly row: number;
  readonly column: number;
  /** A string is written as text, whatever its first character; absent means blank. */
  readonly value?: string | number;
  /** With the leading `=`; only ever from the form, never from cell text. */
  readonly formula?: string;
  readonly style: CellStyle;
}

/** A sheet to be made: plain data that every workbook adapter and the xlsx writer can carry out. */
export interface SheetDesign {
  readonly name: string;
  readonly cells: readonly DesignedCell[];
  readonly merges: readonly Area[];
  /** Widths by column in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights in points by row; a row that is missing keeps the default. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations: readonly NumberValidation[];
  readonly print: PrintSetup;
}

/** A sheet of so many rows that they are made one by one, as they are written. */
export interface LongSheet extends Omit<SheetDesign, 'cells' | 'rowHeights'> {
  /** All that its cells wear; a cell refers to one of these objects. */
  readonly styles: readonly CellStyle[];
  /** From the top down, cells from the left; made anew each time. */
  rows(): Iterable<LongRow>;
}

export interface LongRow {
  readonly row: number;
  /** Points. */
  readonly height?: number;
  readonly cells: readonly Omit<DesignedCell, 'row'>[];
}

/** Only numbers from 0 upwards may be typed; whole ones where `kind` is integer. */
export interface NumberValidation {
  readonly area: Area;
  readonly kind: 'integer' | 'decimal';
  /** What the host shows when another entry is refused. */
  readonly message: string;
}

/** A4; the sheet is fitted to one page in width. */
export interface PrintSetup {
  readonly landscape: boolean;
  readonly area: Area;
  /** Fit to one page in height too. */
  readonly onePage: boolean;
  /** Rows repeated at the top of each page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
}
