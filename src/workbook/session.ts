import { check, type CheckOptions } from '../check/check.js';
import type { CheckResult, Finding } from '../check/finding.js';
import { isAbout } from '../check/waive.js';
import { currentForm, figureOf, tableKeys } from '../form/index.js';
import type { FigureKey, Form, TableKey } from '../form/types.js';
import { parseAddress } from '../grid/address.js';
import { mapArea, type Bindings } from '../finder/find-tables.js';
import { cellAt, type Grid } from '../grid/grid.js';
import { readReport, type ReportReading } from '../finder/read-report.js';
import type { Profile } from '../rules/rule.js';
import { emptyReport } from '../report/report.js';
import type { Waiver } from '../report/waiver.js';
import { readBindings, saveBinding } from './kept/bindings.js';
import { flagsOf, type ChooseSuspect } from './flags-of.js';
import { readLastYear, saveLastYear, type LastYear } from './kept/last-year.js';
import { readIdentitySetting, saveIdentity, type Identity } from './kept/identity.js';
import { WorkbookError, type SheetArea, type SheetInfo, type WorkbookPort } from './port.js';
import { readSheets } from './read-sheets.js';
import { blankWorkbook } from './sheets/report-sheets.js';
import { sheetNames, templateAddress } from './sheets/template.js';
import { textSheetName } from './text/text-sheet.js';
import { readWaivers, saveWaivers } from './kept/waivers.js';

export interface Checked extends ReportReading {
  readonly result: CheckResult;
}

/**
 * One open workbook: finds the tables once, then each check is one reading and one writing of flags.
 * All methods reject with WorkbookError only.
 */
export class ReportSession {
  readonly form: Form = currentForm;
  private bindings: Bindings = {};
  private identity: Partial<Identity> = {};
  private waivers: readonly Waiver[] = [];
  private before: LastYear | undefined;
  /** Sheets that hold what a check needs; undefined means that all have to be looked through. */
  private needed: readonly string[] | undefined;

  constructor(readonly port: WorkbookPort) {}

  /** Looks through the whole workbook: sheets, settings, tables. */
  async open(): Promise<ReportReading> {
    this.bindings = await readBindings(this.port);
    this.identity = await readIdentitySetting(this.port);
    this.waivers = await readWaivers(this.port);
    this.before = await readLastYear(this.port);
    this.needed = undefined;
    return this.read();
  }

  /** Reads the report without checking it. One round trip once the tables are known. */
  async read(): Promise<ReportReading> {
    const known = this.needed;
    const names = known ?? visible(await this.port.sheets());
    const { grids, notes } = await readSheets(this.port, names);
    if (known && grids.includes(undefined)) return this.readAgain();
    const reading = readReport(grids.filter((grid): grid is Grid => grid !== undefined), this.form, this.bindings);
    if (known && tableKeys.some((key) => reading.tables[key].state !== 'found')) return this.readAgain();
    this.needed = neededSheets(reading, names);
    const { agency, year, body } = this.identity;
    const { report } = reading;
    const kind = report.body ?? body;
    return {
      ...reading,
      report: {
        ...report, agency: report.agency || agency || '', year: report.year ?? year ?? null, ...(kind ? { body: kind } : {}),
        waivers: this.waivers, notes: [...report.notes, ...notes],
      },
    };
  }

  /** Checks and flags: one reading, one writing. */
  async check(options: { readonly profile?: Profile; readonly flag?: boolean; readonly choose?: ChooseSuspect } = {}): Promise<Checked> {
    const reading = await this.read();
    const profile: CheckOptions = options.profile ? { profile: options.profile } : {};
    const result = check(reading.report, { ...profile, tables: reading.tables, grids: reading.grids, ...(this.before ? { lastYear: { ...emptyReport(this.form), ...this.before } } : {}) });
    if (options.flag !== false) await this.port.flag(flagsOf(result, reading.report.places, options.choose));
    return { ...reading, result };
  }

  /** Binds a table to the selection. Rejects with kind `notFound` when the selection cannot be that table. */
  async bindSelection(table: TableKey): Promise<ReportReading> {
    return this.bind(table, await this.port.selection());
  }

  /** Binds a table to a place. Rejects with kind `notFound`, and keeps what it knew, when that cannot be the table. */
  async bind(table: TableKey, place: SheetArea | undefined): Promise<ReportReading> {
    const [grid] = place ? await this.port.read([{ sheet: place.sheet }]) : [];
    if (!place || !grid || !mapArea(grid, this.form.tables[table], place.area)) {
      throw new WorkbookError('notFound', `this place is not the table ${table}`);
    }
    this.bindings = await saveBinding(this.port, table, place);
    return this.readAgain();
  }

  /** Back to finding the table by its labels. */
  async unbind(table: TableKey): Promise<ReportReading> {
    this.bindings = await saveBinding(this.port, table, undefined);
    return this.readAgain();
  }

  /** Last year's report, where a person has chosen it. */
  get lastYear(): LastYear | undefined {
    return this.before;
  }

  /** Keeps last year's report in the workbook, or forgets it. */
  async chooseLastYear(report: LastYear | undefined): Promise<void> {
    await saveLastYear(this.port, report);
    this.before = report && { form: report.form, agency: report.agency, year: report.year, figures: report.figures };
  }

  isBound(table: TableKey): boolean {
    return this.bindings[table] !== undefined;
  }

  /** Names that stand in the way of 新建年报. */
  async takenNames(): Promise<string[]> {
    const taken = new Set((await this.port.sheets()).map(({ name }) => name.toLowerCase()));
    return [...Object.values(sheetNames), textSheetName].filter((name) => taken.has(name.toLowerCase()));
  }

  /** Adds the official sheets. Adds none when one of the names is taken; see takenNames. */
  async createReport(): Promise<ReportReading> {
    const taken = await this.takenNames();
    if (taken.length > 0) throw new WorkbookError('other', `sheet names are taken: ${taken.join(', ')}`, taken[0]);
    const { sheets, settings } = blankWorkbook(this.form);
    for (const design of sheets) await this.port.addSheet(design);
    for (const [key, value] of Object.entries(settings)) await this.port.setSetting(key, value);
    const first = parseAddress(templateAddress(this.form, this.form.figures[0]!.key).cell)!;
    if (this.port.capabilities.selects) await this.port.select({ sheet: sheetNames.disclosure, area: first });
    return this.readAgain();
  }

  /** Puts agency and year into the sheet 单位信息 that we made, or keeps them in the workbook's settings. */
  async saveIdentity(identity: Identity): Promise<ReportReading> {
    await saveIdentity(this.port, identity);
    this.identity = identity;
    return this.read();
  }

  /** Keeps a person's reason in the workbook, in place of an earlier one for the same finding. */
  async waive(waiver: Waiver): Promise<void> {
    await this.keepWaivers([...this.waivers.filter((other) => other.rule !== waiver.rule || other.finding !== waiver.finding), waiver]);
  }

  /** Takes the reason for a finding back; for a finding about a reason, that reason. */
  async unwaive(finding: Finding): Promise<void> {
    await this.keepWaivers(this.waivers.filter((waiver) => !isAbout(waiver, finding)));
  }

  private async keepWaivers(waivers: readonly Waiver[]): Promise<void> {
    await saveWaivers(this.port, waivers);
    this.waivers = waivers;
  }

  /** Puts a number (or a blank) into a figure's cell, when that still holds `from` and no formula. False when it does not: nothing is changed. */
  async fillIn(figure: FigureKey, from: number | null, to: number | null): Promise<boolean> {
    const { report, tables } = await this.read();
    const match = tables[figureOf(this.form, figure).table];
    const at = match.state === 'found' ? match.map.cells[figure] : undefined;
    if (!at || match.state !== 'found' || report.figures[figure] !== from || cellAt(match.map.grid, at.row, at.column)?.formula !== undefined) return false;
    await this.port.write([{ sheet: match.map.sheet, row: at.row, column: at.column, values: [[to]] }]);
    return true;
  }

  private readAgain(): Promise<ReportReading> {
    this.needed = undefined;
    return this.read();
  }
}

function visible(sheets: readonly SheetInfo[]): string[] {
  return sheets.filter((sheet) => sheet.visible).map(({ name }) => name);
}

/** The sheets of the tables, and those where agency, year and texts stand; all while a table is still to be found. */
function neededSheets({ tables }: ReportReading, names: readonly string[]): readonly string[] | undefined {
  const sheets = new Set<string>();
  for (const key of tableKeys) {
    const match = tables[key];
    if (match.state !== 'found') return undefined;
    sheets.add(match.map.sheet);
  }
  return names.filter((name) => sheets.has(name) || name === sheetNames.identity || name === textSheetName);
}
