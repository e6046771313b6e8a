import { tableKeys } from '../form/index.js';
import type { CellStyle, DesignedCell, SheetDesign } from '../grid/design.js';
import type { WorkbookPort } from '../workbook/port.js';
import { ReportSession } from '../workbook/session.js';
import { textSheetName } from '../workbook/text/text-sheet.js';
import { designOf } from '../workbook/univer/design-of.js';
import { sessionOf, type Host } from '../workbook/univer/host.js';
import { heightInPixels, widthInPixels } from '../workbook/univer/sheet-data.js';
import { takeSnapshot } from '../workbook/univer/snapshot.js';
import { element } from './element.js';

/** Pixels of A4 at 96 to the inch, within margins of 12 mm. */
const paper = { short: 703, long: 1032 } as const;

/** Lays the three tables and the text out beside the page, and hands them to the browser's printing. */
export async function printReport(host: Host, port: WorkbookPort): Promise<void> {
  await port.finishEditing?.();
  await host.calculation.settled();
  const session = sessionOf(host, host.api.getActiveWorkbook()!.getId());
  const moments = takeSnapshot(session).filter(({ sheet }) => !sheet.isSheetHidden());
  const wanted = await sheetsOfReport(port);
  const chosen = moments.filter(({ name }) => wanted.has(name));
  // a workbook without tables of ours prints as it is
  const sheets = (chosen.length > 0 ? chosen : moments).map(({ sheet, grid }) => sheetOnPaper(designOf(sheet, grid)));
  const pages = element('div', { class: 'paper', 'aria-hidden': 'true' }, ...sheets);
  document.querySelector('.paper')?.remove();
  document.body.append(pages);
  window.addEventListener('afterprint', () => pages.remove(), { once: true });
  window.print();
}

async function sheetsOfReport(port: WorkbookPort): Promise<Set<string>> {
  const { tables } = await new ReportSession(port).open();
  return new Set([textSheetName, ...tableKeys.flatMap((key) => {
    const match = tables[key];
    return match.state === 'found' ? [match.map.sheet] : [];
  })]);
}

/** One sheet as a table of its own page, as large as its print set-up makes it. */
export function sheetOnPaper(design: SheetDesign): HTMLElement {
  const { cells, merges, columnWidths, rowHeights, print } = design;
  const rows = cells.reduce((most, { row, value }) =>
    (value === undefined ? most : Math.max(most, row + 1)), print.area.row + print.area.rows);
  const columns = Math.max(1, print.area.column + print.area.columns);
  const widths = Array.from({ length: columns }, (_, column) => widthInPixels(columnWidths[column] ?? 9));
  const at = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const covered = new Set(merges.flatMap((merge) => Array.from({ length: merge.rows * merge.columns }, (_, index) =>
    `${merge.row + Math.floor(index / merge.columns)},${merge.column + (index % merge.columns)}`).slice(1)));
  const lines = Array.from({ length: rows }, (_, row) => element('tr', { style: `height:${heightInPixels(rowHeights[row] ?? 14.25)}px` },
    ...Array.from({ length: columns }, (__, column) => column).filter((column) => !covered.has(`${row},${column}`)).map((column) => {
      const merge = merges.find((one) => one.row === row && one.column === column);
      return cellOnPaper(at.get(`${row},${column}`), merge?.rows ?? 1, merge?.columns ?? 1);
    })));
  const width = widths.reduce((sum, one) => sum + one, 0);
  const height = Array.from({ length: rows }, (_, row) => heightInPixels(rowHeights[row] ?? 14.25)).reduce((sum, one) => sum + one, 0);
  const [across, down] = print.landscape ? [paper.long, paper.short] : [paper.short, paper.long];
  const zoom = Math.min(1, across / width, print.onePage ? down / height : 1);
  return element('table', {
    class: print.landscape ? 'sheet-page wide' : 'sheet-page', style: `width:${width}px;zoom:${zoom.toFixed(3)}`,
  }, element('colgroup', {}, ...widths.map((one) => element('col', { style: `width:${one}px` }))), element('tbody', {}, ...lines));
}

function cellOnPaper(cell: DesignedCell | undefined, rows: number, columns: number): HTMLElement {
  return element('td', { rowspan: rows, colspan: columns, style: cell ? lookOf(cell.style) : '' }, String(cell?.value ?? ''));
}

function lookOf({ font, size = 11, bold, color, fill, border, horizontal, vertical, wrap }: CellStyle): string {
  return [
    `font:${bold ? 'bold ' : ''}${size}pt/1.3 ${font ? `"${font.replaceAll(/["\\;]/g, '')}",` : ''}serif`,
    color && `color:${color}`, fill && `background:${fill}`, border && 'border:1px solid #000',
    horizontal && `text-align:${horizontal}`, `vertical-align:${vertical === 'center' ? 'middle' : vertical ?? 'bottom'}`,
    `white-space:${wrap ? 'pre-wrap' : 'pre'}`,
  ].filter(Boolean).join(';');
}
