import type { Area, Grid } from '../grid/grid.js';
import type { SheetDesign } from '../grid/design.js';
import type { StoredSettings } from '../files/settings.js';

/** A place in a workbook: 0-based, by sheet name. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface Capabilities {
  readonly host: 'excel' | 'workbench' | 'file';
  /** What to say to a person about the host, e.g. the API set or the file name. */
  readonly description: string;
  /** Edits are reported while they happen. */
  readonly watches: boolean;
  /** The host has a selection that a person sees. */
  readonly selects: boolean;
  /** Merged areas can be read (Excel: ExcelApi 1.13). */
  readonly readsMerges: boolean;
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

/** What to put into cells. A string is written as text: a leading = + - @ never becomes a formula. null empties the cell. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** All rows have the same length. */
  readonly values: readonly (readonly (string | number | null)[])[];
}

export type FlagLevel = 'error' | 'warning' | 'info' | 'suspect';

export interface Flag extends SheetArea {
  readonly level: FlagLevel;
}

/** Sizes of columns and rows, what may be typed, rows and columns that stay in sight, the printed page. */
export type LayoutPart = 'size' | 'validation' | 'freeze' | 'print';

export interface RefusedLayout {
  readonly sheet: string;
  readonly part: LayoutPart;
}

/** Sheets with conditional formats that the host cannot read or remove: a flag of ours may still be among them. */
export type LeftBehind = readonly string[];

export interface EditedCells {
  readonly sheet: string;
  /** Absent when the host cannot say which cells changed, or when rows or columns moved. */
  readonly area?: Area;
  /** Caused by this product's own write. */
  readonly own: boolean;
}

/**
 * The port to a live workbook. Plain data in and out, 0-based, no host objects.
 * Every method rejects with a WorkbookError and nothing else.
 * test/contract holds what each adapter must do.
 */
export interface WorkbookPort {
  readonly capabilities: Capabilities;

  /** The sheets in tab order. */
  sheets(): Promise<SheetInfo[]>;

  /**
   * Reads whole sheets, or areas of them, in one round trip.
   * The answer has one grid for each request, in the same order; undefined where the sheet does not exist.
   * Cells count from the sheet's A1 whatever the area.
   */
  read(requests: readonly ReadRequest[]): Promise<(Grid | undefined)[]>;

  /** Writes values and nothing else of the cells; in a formula cell the value replaces the formula. */
  write(blocks: readonly CellBlock[]): Promise<void>;

  /**
   * Adds sheets after the last one, all or none. Rejects when a name is taken: it never replaces a sheet. Answers what of their
   * layout the host refused; the sheets stay.
   */
  addSheet(...designs: readonly SheetDesign[]): Promise<readonly RefusedLayout[]>;

  /**
   * Puts a sheet in the place of the one of that name, with all that is on it: values, looks, layout. Only for a sheet that we made.
   * Rejects with `notFound` where there is none, and leaves the workbook as it was.
   */
  replaceSheet(design: SheetDesign): Promise<readonly RefusedLayout[]>;

  /**
   * Replaces all flags that this port set before by these, in one round trip.
   * Flags are conditional formats that we own; the cells' own fill, value and formula stay.
   * `afresh` looks for those that others left as well: another pane, a copied sheet. That may cost more round trips.
   */
  flag(flags: readonly Flag[], options?: { readonly afresh?: boolean }): Promise<LeftBehind>;

  /** Removes every flag of this product, also those that a copied sheet or an earlier crash left behind. */
  clearFlags(): Promise<LeftBehind>;

  /** Brings the sheet to the front and selects the area. */
  select(place: SheetArea): Promise<void>;

  /** The selected area; undefined when nothing single and rectangular is selected. */
  selection(): Promise<SheetArea | undefined>;

  /** All settings that are kept in the workbook and travel with its file, in one round trip. */
  settings(): Promise<StoredSettings>;
  /** Sets these and leaves the others; undefined removes one, and removing the last one leaves no trace. */
  setSettings(changes: Readonly<Record<string, string | undefined>>): Promise<void>;

  /** Heights in points, on a sheet that we made. A looks-only wish: where it is absent the rows keep theirs. */
  setRowHeights?(sheet: string, heights: Readonly<Record<number, number>>): Promise<void>;

  /** Ends the typing in a cell, as Enter does. Only where the host lets us: Excel has no way, and a person has to end it there. */
  finishEditing?(): Promise<void>;

  /** Calls the listener after each change of cells, until the returned function is called. */
  watch(listener: (change: EditedCells) => void): Promise<() => Promise<void>>;
}

export interface ReadRequest {
  readonly sheet: string;
  /** The whole used part of the sheet when absent. */
  readonly area?: Area;
}

/**
 * `structure`: the workbook takes no new sheets and gives none away, since its structure is protected. `readOnly`: nothing of it
 * can be changed.
 */
export type WorkbookErrorKind = 'notFound' | 'protected' | 'structure' | 'readOnly' | 'busyEditing' | 'tooLarge' | 'unsupported' | 'other';

/** The only error that a workbook adapter rejects with; `message` is for developers, the pane has a sentence for each kind. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly kind: WorkbookErrorKind,
    message: string,
    /** The sheet it concerns, where known. */
    readonly sheet?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** By its name and not by its class: the port and the pane are bundles apart, each with a class of its own. */
export function isWorkbookError(error: unknown): error is WorkbookError {
  return error instanceof Error && error.name === 'WorkbookError';
}
