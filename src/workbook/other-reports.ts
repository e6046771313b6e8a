import { tableKeys } from '../form/index.js';
import type { Area, Grid } from '../grid/grid.js';
import type { ReportReading } from '../finder/read-report.js';
import type { Report } from '../report/report.js';
import { asLastYear, type LastYear } from '../report/last-year.js';
import { nothingKept } from './kept/kept.js';
import type { WorkbookPort } from './port.js';
import { readSheets } from './read-sheets.js';
import { readWorkbook } from './reading.js';
import { sheetNames } from './sheets/template.js';
import { isPrintedSheet } from './sheets/printed-sheet.js';
import { factsSheetName } from './sheets/facts-sheet.js';
import { textSheetName } from './text/text-sheet.js';

/** A report beside the one that is being filled: the sheets that hold its tables, and its figures. */
export interface OtherReport {
  readonly sheets: readonly string[];
  readonly report: LastYear;
}

/** The reports in the workbook's other tables. `present` says where this year's stand; they are left out, also where both share a sheet. */
export async function otherReports(port: WorkbookPort, present: ReportReading): Promise<OtherReport[]> {
  const names = (await port.sheets())
    .filter(({ name, visible }) => visible && ![sheetNames.identity, factsSheetName, textSheetName].includes(name))
    .map(({ name }) => name);
  const contents = (await readSheets(port, names.map((name) => ({ name, visible: true })))) ?? [];
  const rest = contents.filter(({ grid }) => !isPrintedSheet(grid)).map(({ grid }) => without(grid, areasIn(grid.name, present)));
  return split(rest)
    .filter(({ report }) => Object.values(report.figures).some((value) => typeof value === 'number'))
    .map(({ report }) => otherOf(report, present));
}

/** One report where each table stands there once; else those of the years that the sheets' names say; else each sheet's. */
function split(grids: readonly Grid[]): ReportReading[] {
  const together = readGrids(grids);
  if (tableKeys.every((key) => together.tables[key].state !== 'ambiguous')) return [together];
  const years = [...new Set(grids.map(yearNamed))];
  if (years.length > 1) return years.flatMap((year) => split(grids.filter((grid) => yearNamed(grid) === year)));
  return grids.map((grid) => readGrids([grid]));
}

/** As any workbook is read, with nothing kept: what is kept is of this year's report. */
function readGrids(grids: readonly Grid[]): ReportReading {
  return readWorkbook(grids.map((grid) => ({ grid, visible: true })), nothingKept);
}

function yearNamed({ name }: Pick<Grid, 'name'>): number | null {
  const year = /20\d\d/.exec(name)?.[0];
  return year === undefined ? null : Number(year);
}

function otherOf({ form, agency, year, figures, places }: Report, present: ReportReading): OtherReport {
  const used = sheetsOf(places);
  // a title above this year's tables is this year's
  const apart = used.every((sheet) => areasIn(sheet, present).length === 0);
  const named = used.map((name) => yearNamed({ name })).find((year) => year !== null);
  return {
    sheets: used,
    report: asLastYear({
      form, figures,
      agency: (apart && agency) || present.report.agency,
      year: (apart ? year : null) ?? named ?? null,
    }),
  };
}

function sheetsOf(places: Report['places']): string[] {
  return [...new Set(Object.values(places).flatMap((place) => ('sheet' in place ? [place.sheet] : [])))];
}

function areasIn(sheet: string, { tables }: ReportReading): Area[] {
  return tableKeys.flatMap((key) => {
    const match = tables[key];
    return match.state === 'found' && match.map.sheet === sheet ? [match.map.area] : [];
  });
}

/** The grid with these areas blank. */
function without(grid: Grid, areas: readonly Area[]): Grid {
  if (areas.length === 0) return grid;
  const covers = (row: number, column: number): boolean =>
    areas.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
  return {
    ...grid,
    cells: grid.cells.map((line, row) => line?.map((cell, column) => (covers(row, column) ? undefined : cell))),
    merges: grid.merges.filter(({ row, column }) => !covers(row, column)),
  };
}
