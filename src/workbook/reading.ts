import { formById, tableKeys } from '../form/index.js';
import type { FigureKey, TableKey } from '../form/types.js';
import type { Grid } from '../grid/grid.js';
import { boundLines, textColumnWords } from '../finder/bound-text.js';
import { findTables } from '../finder/find-tables.js';
import { readAnyForm } from '../finder/read-any-form.js';
import type { ReportReading } from '../finder/read-report.js';
import type { TableMatch } from '../finder/table-map.js';
import type { Report } from '../report/report.js';
import type { UnreadReason } from '../report/unread.js';
import { factsIn, isFactsSheet } from './sheets/facts-cells.js';
import { isPrintedSheet } from './sheets/printed-sheet.js';
import type { Kept } from './kept/kept.js';

/** A report, where it was found, and what is kept beside it. A report's JSON has no grids. */
export interface Reading extends Partial<ReportReading> {
  readonly report: Report;
  readonly kept: Kept;
}

export type WorkbookReading = Reading & ReportReading;

/** One sheet of a workbook as it was read. */
export interface SheetContent {
  readonly grid: Grid;
  readonly visible: boolean;
  /** Too large for the host: what stands beyond this corner was not read. */
  readonly partial?: { readonly rows: number; readonly columns: number };
}

/**
 * The one way from a workbook to a report: pane, command line, import and last year's report all come through here, so that
 * what one of them says of a file, every one says.
 */
export function readWorkbook(sheets: readonly SheetContent[], kept: Kept): WorkbookReading {
  const own = withoutPrinted(sheets);
  const seen = own.filter(({ visible }) => visible).map(({ grid }) => grid);
  // the questions of our own sheet are no report
  const told = factsIn(seen);
  const reading = readAnyForm(told ? seen.filter((grid) => !isFactsSheet(grid)) : seen, kept.bindings);
  const { report, tables } = reading;
  const { agency = '', year = null, body } = kept.identity;
  const kind = report.body ?? body;
  return {
    ...reading, kept: told ? { ...kept, facts: told.facts } : kept,
    report: {
      ...report,
      agency: report.agency || agency, year: report.year ?? year, ...(kind ? { body: kind } : {}),
      unread: { ...report.unread, ...overlooked(report, tables, own) },
      waivers: kept.waivers,
      notes: [...report.notes, ...told?.notes ?? [], ...lostText(seen, kept), ...sheets.flatMap(({ grid, partial }) =>
        (partial ? [`工作表“${grid.name}”太大，只看了前${partial.rows}行、${partial.columns}列。`] : []))],
    },
  };
}

/** The column that a person said to be the text has no words, or its sheet is gone: then the text is looked for as in any workbook. */
function lostText(grids: readonly Grid[], { bindings: { text } }: Kept): string[] {
  if (!text || boundLines(grids, text)) return [];
  return [`指定为正文的一列（${textColumnWords(text)}）没有文字了，或者工作表不在了，现在按自动查找的正文检查。请重新指定，或恢复自动查找。`];
}

/** What only shows the report again is no second one, unless it is all there is. */
function withoutPrinted(sheets: readonly SheetContent[]): readonly SheetContent[] {
  const own = sheets.filter(({ grid }) => !isPrintedSheet(grid));
  return own.length > 0 ? own : sheets;
}

/** Figures that are not in what was read, and may well be in what was not: that is no reason to call them missing. */
function overlooked(
  { form: id, figures }: Report, tables: Readonly<Record<TableKey, TableMatch>>, sheets: readonly SheetContent[],
): Record<FigureKey, UnreadReason> {
  const absent = tableKeys.filter((key) => tables[key].state === 'missing');
  if (absent.length === 0) return {};
  const form = formById(id)!;
  const hidden = sheets.filter(({ visible }) => !visible).map(({ grid }) => grid);
  const inHidden = hidden.length > 0 ? findTables(hidden, form) : undefined;
  const partial = sheets.some((sheet) => sheet.partial);
  return Object.fromEntries(absent.flatMap((key) => {
    const reason: UnreadReason | undefined = inHidden && inHidden[key].state !== 'missing'
      ? 'hiddenSheet'
      : partial ? 'partial' : undefined;
    return reason === undefined
      ? []
      : form.tables[key].figures.filter((figure) => !(figure.key in figures)).map((figure) => [figure.key, reason]);
  }));
}
