import { accessDenied, invalidArgument, notImplemented } from '../failure.js';
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
    this.workbook.assertTakes('freezePanes');
    const area = range instanceof RangeRemote ? range.area : readAreaAddress(String(range));
    if (area.row !== 0 || area.column !== 0) throw notImplemented('frozen panes that do not begin at A1');
    this.sheet.frozen = { ...area };
  }
  FreezeRows(count: number): void {
    this.FreezeAt(`1:${count}`);
  }
  FreezeColumns(count: number): void {
    this.workbook.assertTakes('freezePanes');
    this.sheet.frozen = { ...this.workbook.wholeSheet, columns: count };
  }
}

export class PageLayoutRemote extends Remote {
  readonly typeName = 'PageLayout';

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet) {
    super();
  }
  set Orientation(value: string) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument(`orientation ${value}`);
    this.#set('orientation', value);
  }
  set PaperSize(value: unknown) {
    if (!paperSizes.has(String(value))) throw invalidArgument(`paper size ${String(value)}`);
    this.#set('paperSize', value);
  }
  set Zoom(value: unknown) {
    assertZoom(value);
    this.#set('zoom', value);
  }
  set CenterHorizontally(value: boolean) {
    this.#set('centerHorizontally', value);
  }
  SetPrintArea(area: unknown): void {
    this.#set('printArea', addressOf(area));
  }
  SetPrintTitleRows(rows: unknown): void {
    const address = addressOf(rows);
    if (!/^\d+:\d+$/.test(address)) throw invalidArgument(`title rows ${address}`);
    this.#set('titleRows', address);
  }

  #set(name: string, value: unknown): void {
    if (this.sheet.protected) throw accessDenied();
    this.workbook.assertTakes('pageLayout');
    this.sheet.page[name] = value;
  }
}

/** Either a scale or pages to fit to, as Excel.PageLayoutZoomOptions has it. */
function assertZoom(value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages, ...others } = (value ?? {}) as Record<string, unknown>;
  const isCount = (pages: unknown): boolean => pages === undefined || pages === null || (Number.isInteger(pages) && Number(pages) > 0);
  const fits = (horizontalFitToPages ?? null) !== null || (verticalFitToPages ?? null) !== null;
  const scales = (scale ?? null) !== null;
  const valid = Object.keys(others).length === 0 && fits !== scales && isCount(horizontalFitToPages) && isCount(verticalFitToPages)
    && (!scales || (Number(scale) >= 10 && Number(scale) <= 400));
  if (!valid) throw invalidArgument(`zoom ${JSON.stringify(value)}`);
}

/** Excel.PaperType. */
const paperSizes = new Set([
  'Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Folio',
  'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Envelope9', 'Envelope10', 'Envelope11', 'Envelope12', 'Envelope14', 'Csheet', 'Dsheet',
  'Esheet', 'EnvelopeDL', 'EnvelopeC5', 'EnvelopeC3', 'EnvelopeC4', 'EnvelopeC6', 'EnvelopeC65', 'EnvelopeB4', 'EnvelopeB5', 'EnvelopeB6',
  'EnvelopeItaly', 'EnvelopeMonarch', 'EnvelopePersonal', 'FanfoldUS', 'FanfoldStdGerman', 'FanfoldLegalGerman',
]);

function addressOf(range: unknown): string {
  return writeAreaAddress(range instanceof RangeRemote ? range.area : readAreaAddress(String(range)));
}
