import { invalidArgument, notImplemented } from '../failure.js';
import { readAreaAddress, writeAreaAddress } from '../model/areas.js';
import type { Sheet } from '../model/sheet.js';
import type { Workbook } from '../model/workbook.js';
import { Remote } from '../remote.js';
import { RangeRemote } from './range.js';

export class FreezePanesRemote extends Remote {
  readonly typeName = 'WorksheetFreezePanes';

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet) {
    super();
  }
  FreezeAt(range: unknown): void {
    const area = range instanceof RangeRemote ? range.area : readAreaAddress(String(range));
    if (area.row !== 0 || area.column !== 0) throw notImplemented('frozen panes that do not begin at A1');
    this.sheet.frozen = { ...area };
  }
  FreezeRows(count: number): void {
    this.FreezeAt(`1:${count}`);
  }
  FreezeColumns(count: number): void {
    this.sheet.frozen = { ...this.workbook.wholeSheet, columns: count };
  }
}

export class PageLayoutRemote extends Remote {
  readonly typeName = 'PageLayout';

  constructor(private readonly sheet: Sheet) {
    super();
  }
  set Orientation(value: string) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument(`orientation ${value}`);
    this.sheet.page['orientation'] = value;
  }
  set PaperSize(value: unknown) {
    this.sheet.page['paperSize'] = value;
  }
  set Zoom(value: unknown) {
    this.sheet.page['zoom'] = value;
  }
  set CenterHorizontally(value: boolean) {
    this.sheet.page['centerHorizontally'] = value;
  }
  SetPrintArea(area: unknown): void {
    this.sheet.page['printArea'] = addressOf(area);
  }
  SetPrintTitleRows(rows: unknown): void {
    this.sheet.page['titleRows'] = addressOf(rows);
  }
}

function addressOf(range: unknown): string {
  return writeAreaAddress(range instanceof RangeRemote ? range.area : readAreaAddress(String(range)));
}
