import type { Area } from '../../../src/grid/grid.js';
import { accessDenied, invalidArgument } from '../failure.js';
import { allColumns, allRows, cellsOf } from '../model/areas.js';
import type { Sheet } from '../model/sheet.js';
import { Remote } from '../remote.js';

/** Formats are kept by path; what differs between the cells reads as null. */
abstract class FormatRemote extends Remote {
  constructor(protected readonly sheet: Sheet, protected readonly areas: readonly Area[]) {
    super();
  }
  protected read(path: string, initial: unknown): unknown {
    let common: unknown;
    for (const area of this.areas) {
      for (const [row, column] of cellsOf(area)) {
        const value = this.sheet.style(row, column, path) ?? initial;
        if (common !== undefined && common !== value) return null;
        common = value;
      }
    }
    return common;
  }
  protected write(path: string, value: unknown): void {
    for (const area of this.areas) this.sheet.setStyle(area, path, value);
  }
}

export class RangeFormatRemote extends FormatRemote {
  readonly typeName = 'RangeFormat';

  get Fill(): Remote {
    return new FillRemote(this.sheet, this.areas);
  }
  get Font(): Remote {
    return new FontRemote(this.sheet, this.areas);
  }
  get Borders(): Remote {
    return new BordersRemote(this.sheet, this.areas);
  }
  get Protection(): Remote {
    return new CellProtectionRemote(this.sheet, this.areas);
  }
  get HorizontalAlignment(): unknown {
    return this.read('horizontalAlignment', 'General');
  }
  set HorizontalAlignment(value: unknown) {
    this.write('horizontalAlignment', value);
  }
  get VerticalAlignment(): unknown {
    return this.read('verticalAlignment', 'Bottom');
  }
  set VerticalAlignment(value: unknown) {
    this.write('verticalAlignment', value);
  }
  get WrapText(): unknown {
    return this.read('wrapText', false);
  }
  set WrapText(value: unknown) {
    this.write('wrapText', value);
  }
  /** Points; the whole column gets it, whatever part of it the range holds. */
  set ColumnWidth(value: number) {
    // 255 characters of the default font
    this.#size(this.sheet.columnWidths, value, 1342.5, (area) => [area.column, area.columns], allColumns);
  }
  set RowHeight(value: number) {
    this.#size(this.sheet.rowHeights, value, 409, (area) => [area.row, area.rows], allRows);
  }

  #size(sizes: Record<number, number>, value: number, most: number, span: (area: Area) => [number, number], all: number): void {
    if (this.sheet.protected) throw accessDenied();
    if (!(value >= 0 && value <= most)) throw invalidArgument(`size ${value}`);
    for (const area of this.areas) {
      const [first, count] = span(area);
      if (count === all) throw invalidArgument('the size of all rows or columns');
      for (let index = first; index < first + count; index++) sizes[index] = value;
    }
  }
}

class FillRemote extends FormatRemote {
  readonly typeName = 'RangeFill';

  get Color(): unknown {
    return this.read('fill/color', '#FFFFFF');
  }
  set Color(value: unknown) {
    this.write('fill/color', value);
  }
}

class FontRemote extends FormatRemote {
  readonly typeName = 'RangeFont';

  get Bold(): unknown {
    return this.read('font/bold', false);
  }
  set Bold(value: unknown) {
    this.write('font/bold', value);
  }
  get Color(): unknown {
    return this.read('font/color', '#000000');
  }
  set Color(value: unknown) {
    this.write('font/color', value);
  }
  get Name(): unknown {
    return this.read('font/name', '等线');
  }
  set Name(value: unknown) {
    this.write('font/name', value);
  }
  get Size(): unknown {
    return this.read('font/size', 11);
  }
  set Size(value: unknown) {
    this.write('font/size', value);
  }
}

const borderSides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];

class BordersRemote extends FormatRemote {
  readonly typeName = 'RangeBorderCollection';

  override item(side: unknown): Remote | null {
    return borderSides.includes(String(side)) ? new BorderRemote(this.sheet, this.areas, String(side)) : null;
  }
}

/** A side of each area as a whole, kept with its first cell: enough to see that it was set. */
class BorderRemote extends FormatRemote {
  readonly typeName = 'RangeBorder';

  constructor(sheet: Sheet, areas: readonly Area[], private readonly side: string) {
    super(sheet, areas);
  }
  override get id(): string {
    return this.side;
  }
  set Style(value: unknown) {
    this.write(`borders/${this.side}/style`, value);
  }
  set Color(value: unknown) {
    this.write(`borders/${this.side}/color`, value);
  }
}

class CellProtectionRemote extends FormatRemote {
  readonly typeName = 'FormatProtection';

  get Locked(): unknown {
    return this.read('protection/locked', true);
  }
  set Locked(value: unknown) {
    this.write('protection/locked', value);
  }
}
