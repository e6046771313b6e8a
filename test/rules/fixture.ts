import { existsSync, readFileSync } from 'node:fs';
import { check } from '../../src/check/check.js';
import type { CheckResult } from '../../src/check/finding.js';
import { currentForm, formById } from '../../src/form/index.js';
import type { Form, TableKey } from '../../src/form/types.js';
import { parseAddress } from '../../src/grid/address.js';
import type { Area, Grid } from '../../src/grid/grid.js';
import type { Bindings } from '../../src/finder/find-tables.js';
import { readReport } from '../../src/finder/read-report.js';
import type { BodyKind } from '../../src/report/body.js';
import type { Cell } from '../../src/report/cell.js';
import type { KeptName } from '../../src/report/kept-names.js';
import { passageKeys } from '../../src/report/passages.js';
import type { Report } from '../../src/report/report.js';
import type { Profile } from '../../src/rules/card.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { gridOf } from '../finder/design-grid.js';
import { seed } from '../reports.js';
import { sectionsWith } from '../texts.js';
import { joinedWith, linesWith, type TextChanges } from './clean-text.js';

type Value = string | number | null;

/** A real report with something changed; the rule pages print `what`. Rows are counted from 1, columns are letters. */
export interface Case extends TextChanges {
  readonly what: string;
  /** Of which form the sheets are; of the one in force. */
  readonly form?: string;
  /** A seed; the Beilun report when none is named. */
  readonly base?: string;
  readonly body?: BodyKind;
  readonly agency?: string;
  readonly profile?: Profile;
  readonly sections?: Parameters<typeof sectionsWith>[0];
  /** Paragraphs of a sheet 正文; or, with what TextChanges names, those of a clean text with something changed. */
  readonly text?: readonly string[];
  /** Figures that are different from the base's; a total stays a formula where the formula gives it. */
  readonly figures?: Readonly<Record<string, number | null>>;
  /** The year before: the base with these figures. */
  readonly lastYear?: Readonly<Record<string, number | null>>;
  /** Of which year and form the year before is said to be, null where it does not say; the year before, of the same form. */
  readonly lastYearIs?: number | null;
  readonly lastYearForm?: string;
  /** The text of the year before, as TextChanges has it; the same clean text where it says nothing. */
  readonly lastText?: TextChanges;
  /** Whose it is; the same body's. */
  readonly lastYearOf?: string;
  /** Settings kept in the workbook that cannot be read. */
  readonly damaged?: readonly KeptName[];
  /** Sheets that are not there. */
  readonly without?: readonly string[];
  /** Sheets that are there once more, under another name. */
  readonly copies?: Readonly<Record<string, string>>;
  /** Lines that are moved, before cells are changed. */
  readonly lines?: readonly Move[];
  readonly hidden?: Readonly<Record<string, { readonly rows?: readonly number[]; readonly columns?: readonly string[] }>>;
  /** Where a person says that a table stands: `表三!D5:J29`. */
  readonly bound?: Readonly<Partial<Record<TableKey, string>>>;
  /** `表三!D5:I29`, emptied. */
  readonly blank?: readonly string[];
  /** Read as a web page or a letter is: no formulas, and all digits are text. */
  readonly page?: true;
  /** `表三!D5` → what stands in it. */
  readonly cells?: Readonly<Record<string, Value | Cell>>;
  /** What the rule says, each finding a sentence. */
  readonly says?: readonly string[];
  /** Where its findings stand, `表三!D5`; not looked at where a case does not say it. */
  readonly at?: readonly string[];
  /** Other rules that find something too. */
  readonly also?: readonly string[];
}

type Move = { readonly sheet: string } & (
  | { readonly swapRows: readonly [number, number] } | { readonly swapColumns: readonly [string, string] }
  | { readonly removeRow: number } | { readonly removeColumn: string }
  | { readonly insertRow: number } | { readonly insertColumn: string });

export interface Fixture {
  readonly valid: readonly Case[];
  readonly invalid: readonly Case[];
  readonly unchecked: readonly Case[];
}

const folder = new URL('../fixtures/rules/', import.meta.url);

/** The fixture folder of a rule; no cases where a file is missing, and one test says which: see missingFixtures. */
export function readFixture(rule: string): Fixture {
  const file = (name: string): URL => new URL(`${rule}/${name}.json`, folder);
  const cases = (name: string): Case[] => (existsSync(file(name)) ? JSON.parse(readFileSync(file(name), 'utf8')) as Case[] : []);
  return { valid: cases('valid'), invalid: cases('invalid'), unchecked: cases('unchecked') };
}

/** Names of the fixture files that a rule lacks. */
export function missingFixtures(rule: string): string[] {
  return ['valid', 'invalid', 'unchecked'].map((name) => `${rule}/${name}.json`).filter((name) => !existsSync(new URL(name, folder)));
}

/** Checks the case as a workbook that was opened. */
export function checkCase(one: Case): CheckResult {
  const base = seed(one.base ?? 'beilun-projects-2024');
  const sheets = gridsOf(one, { ...base, figures: { ...base.figures, ...one.figures } });
  const isWritten = one.title !== undefined || one.prose || one.headings || one.order || one.lastText;
  const lines = one.text ?? (isWritten ? linesWith(one) : undefined);
  const grids = lines ? [...sheets, { name: '正文', cells: lines.map((value) => [{ value }]), merges: [] }] : sheets;
  const { report, tables, paper } = readReport(grids, formOf(one), bindingsOf(one), one.page === true);
  const lastYear = one.lastYear && {
    ...base, year: one.lastYearIs === undefined ? base.year! - 1 : one.lastYearIs,
    form: one.lastYearForm ?? base.form, agency: one.lastYearOf ?? base.agency,
    figures: { ...base.figures, ...one.lastYear },
    ...(one.lastText ? { passages: passageKeys(sectionsWith(joinedWith(one.lastText))) } : {}),
  };
  const told: Report = {
    ...report, ...(one.body ? { body: one.body } : {}), ...(one.agency ? { agency: one.agency } : {}),
    ...(one.sections ? { sections: sectionsWith(one.sections) } : {}),
  };
  return check(told, {
    tables, grids, paper, ...(lastYear ? { lastYear } : {}), ...(one.profile ? { profile: one.profile } : {}),
    ...(one.damaged ? { damagedSettings: one.damaged } : {}),
  });
}

const formOf = ({ form = currentForm.id }: Case): Form => formById(form)!;

function gridsOf(one: Case, report: Report): Grid[] {
  const { without = [], copies = {}, lines = [], hidden = {}, blank = [], page, cells = {} } = one;
  const sheets = templateSheets(formOf(one), report).filter(({ name }) => !without.includes(name)).map(gridOf)
    .flatMap((grid) => [grid, ...(copies[grid.name] === undefined ? [] : [{ ...grid, name: copies[grid.name]! }])]);
  return sheets.map((grid) => {
    const rows = Array.from(grid.cells, (row) =>
      Array.from(row ?? [], (cell) => (page && cell ? { value: typeof cell.value === 'number' ? String(cell.value) : cell.value } : cell)));
    for (const move of lines.filter(({ sheet }) => sheet === grid.name)) moveLines(rows, move);
    for (const address of blank) {
      const [sheet, area] = placeOf(address);
      if (sheet === grid.name) {
        for (const row of rows.slice(area.row, area.row + area.rows)) row.fill(undefined, area.column, area.column + area.columns);
      }
    }
    for (const [address, value] of Object.entries(cells)) {
      const [sheet, at] = placeOf(address);
      if (sheet === grid.name) (rows[at.row] ??= [])[at.column] = typeof value === 'object' && value !== null ? value : { value };
    }
    const { rows: hiddenRows = [], columns: hiddenColumns = [] } = hidden[grid.name] ?? {};
    return { ...grid, cells: rows, hiddenRows: hiddenRows.map((row) => row - 1), hiddenColumns: hiddenColumns.map(columnIndex) };
  });
}

function bindingsOf({ bound = {} }: Case): Bindings {
  return Object.fromEntries(Object.entries(bound).map(([table, address]) => {
    const [sheet, area] = placeOf(address);
    return [table, { sheet, area }];
  }));
}

function placeOf(address: string): [sheet: string, area: Area] {
  const [sheet, cells] = address.split('!') as [string, string];
  const area = parseAddress(cells);
  if (!area) throw new Error(`no address ${address}`);
  return [sheet, area];
}

function moveLines(rows: (Cell | undefined)[][], move: Move): void {
  if ('swapRows' in move) {
    const [one, other] = move.swapRows.map((row) => row - 1) as [number, number];
    [rows[one], rows[other]] = [rows[other]!, rows[one]!];
  } else if ('removeRow' in move) rows.splice(move.removeRow - 1, 1);
  else if ('insertRow' in move) rows.splice(move.insertRow - 1, 0, []);
  else for (const row of rows) moveColumns(row, move);
}

function moveColumns(row: (Cell | undefined)[], move: Move): void {
  if ('swapColumns' in move) {
    const [one, other] = move.swapColumns.map(columnIndex) as [number, number];
    [row[one], row[other]] = [row[other], row[one]];
  } else if ('removeColumn' in move) row.splice(columnIndex(move.removeColumn), 1);
  else if ('insertColumn' in move && columnIndex(move.insertColumn) < row.length) row.splice(columnIndex(move.insertColumn), 0, undefined);
}

function columnIndex(name: string): number {
  return parseAddress(`${name}1`)!.column;
}
