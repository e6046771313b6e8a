import type { CheckResult, Finding } from '../check/finding.js';
import { isAbout } from '../check/waiver-for.js';
import { currentForm, figureOf, formById, tableKeys } from '../form/index.js';
import type { FigureKey, Form, TableKey } from '../form/types.js';
import { parseAddress } from '../grid/address.js';
import { cellAt } from '../grid/grid.js';
import type { Facts } from '../narrative/types.js';
import { textColumn } from '../finder/bound-text.js';
import { mapArea } from '../finder/find-tables.js';
import type { LastYear } from '../report/last-year.js';
import type { Waiver } from '../report/waiver.js';
import { flagsOf, type ChooseSuspect } from './flags-of.js';
import type { Identity } from './kept/identity.js';
import { nothingKept, type Kept } from './kept/kept.js';
import { parseKept } from './kept/parse.js';
import { keptSettings } from './kept/write.js';
import { onDemand } from './on-demand.js';
import {
  isWorkbookError, WorkbookError, type LeftBehind, type RefusedLayout, type SheetArea, type SheetInfo, type WorkbookPort,
} from './port.js';
import { readSheets } from './read-sheets.js';
import { readWorkbook, type WorkbookReading } from './reading.js';
import { factsBlocks } from './sheets/facts-cells.js';
import { factsSheetName } from './sheets/facts-sheet.js';
import { identityBlock } from './sheets/identity-sheet.js';
import { sheetNames, templateAddress } from './sheets/template.js';
import { textSheetName } from './text/text-sheet.js';

export interface Checked {
  readonly reading: WorkbookReading;
  readonly result: CheckResult;
  /** Where flags of ours may be left that are not of this check. */
  readonly left: LeftBehind;
}

export interface Created {
  readonly reading: WorkbookReading;
  /** What of the new sheets' layout the host did not take. */
  readonly refused: readonly RefusedLayout[];
}

export interface CheckOptions {
  readonly flag?: boolean;
  readonly choose?: ChooseSuspect;
  /** Flags that other panes and copied sheets left go too. */
  readonly afresh?: boolean;
}

/** The rule book and what reads the text: more than half of the program, and nothing of it is needed to open a workbook. */
export const checkPart = onDemand(() => import('./check-reading.js'));

/**
 * One open workbook: finds the tables once, then each check is one reading and one writing of flags.
 * All methods reject with WorkbookError only, or with what a page says of a part that did not come.
 */
export class ReportSession {
  private present: Kept = nothingKept;
  /** Sheets that hold what a check needs; undefined means that all have to be looked through. */
  private needed: readonly string[] | undefined;
  private names: readonly string[] = [];

  constructor(readonly port: WorkbookPort) {}

  /** What is kept in the workbook, as of the last opening and keeping. */
  get kept(): Kept {
    return this.present;
  }

  /** The sheet was there when the workbook was last looked through. */
  hasSheet(name: string): boolean {
    return this.names.includes(name);
  }

  /** Looks through the whole workbook: settings, sheets, tables. */
  async open(): Promise<WorkbookReading> {
    const [settings, sheets] = await Promise.all([this.port.settings(), this.port.sheets()]);
    this.present = parseKept(settings);
    this.needed = undefined;
    return this.lookThrough(sheets);
  }

  /** Reads the report without checking it. One round trip once the tables are known. */
  async read(): Promise<WorkbookReading> {
    if (!this.needed) return this.lookThrough();
    const sheets = await readSheets(this.port, this.needed.map((name) => ({ name, visible: true })));
    if (!sheets) return this.readAgain();
    const reading = readWorkbook(sheets, this.present);
    return tableKeys.every((key) => reading.tables[key].state === 'found') ? reading : this.readAgain();
  }

  /** Checks and flags: one reading, one writing. */
  async check(options: CheckOptions = {}): Promise<Checked> {
    try {
      return await this.checkReading(await this.read(), options);
    } catch (error) {
      if (!(isWorkbookError(error) && error.kind === 'notFound')) throw error;
      // a sheet was renamed or deleted between the reading and the flagging
      return this.checkReading(await this.readAgain(), options);
    }
  }

  private async checkReading(reading: WorkbookReading, { flag = true, choose, afresh = false }: CheckOptions): Promise<Checked> {
    const { checkReading } = await checkPart();
    const result = checkReading(reading);
    const left = flag ? await this.port.flag(flagsOf(result, reading.report.places, choose), { afresh }) : [];
    return { reading, result, left };
  }

  /** Keeps these in the workbook and leaves the rest as it is. */
  async keep(change: Partial<Omit<Kept, 'damaged'>>): Promise<void> {
    const before = keptSettings(this.present);
    const changed = Object.entries(keptSettings(change)).filter(([key, text]) => text !== before[key] || this.isDamaged(key));
    if (changed.length > 0) await this.port.setSettings(Object.fromEntries(changed));
    const repaired = Object.keys(change);
    // a part that was damaged as a whole is written anew
    const damaged = this.present.damaged.filter((name) => name !== 'all' && !repaired.includes(name));
    this.present = { ...this.present, ...change, damaged };
  }

  private isDamaged(key: string): boolean {
    return this.present.damaged.some((name) => name === 'all' || name === key);
  }

  /** Binds a table to the selection. Rejects with kind `notFound` when the selection cannot be that table. */
  async bindSelection(table: TableKey): Promise<WorkbookReading> {
    return this.bind(table, await this.port.selection());
  }

  /** Binds a table to a place. Rejects with kind `notFound`, and keeps what it knew, when that cannot be the table. */
  async bind(table: TableKey, place: SheetArea | undefined): Promise<WorkbookReading> {
    const [grid] = place ? await this.port.read([{ sheet: place.sheet }]) : [];
    if (!place || !grid || !mapArea(grid, currentForm.tables[table], place.area)) {
      throw new WorkbookError('notFound', `this place is not the table ${table}`);
    }
    await this.keep({ bindings: { ...this.present.bindings, [table]: place } });
    return this.readAgain();
  }

  /**
   * The selected column is the text: all of it where one cell is selected, else from the first selected cell down. Rejects with
   * kind `notFound`, and keeps what it knew, when there are no words in it, or words beside it in the selection.
   */
  async bindText(): Promise<WorkbookReading> {
    const place = await this.port.selection();
    const [grid] = place ? await this.port.read([{ sheet: place.sheet }]) : [];
    const text = place && grid && textColumn(grid, place.area);
    if (!text) throw new WorkbookError('notFound', 'this selection is no column of text');
    await this.keep({ bindings: { ...this.present.bindings, text } });
    return this.readAgain();
  }

  /** Back to finding the table by its labels, and the text by its headings. */
  async unbind(table: TableKey | 'text'): Promise<WorkbookReading> {
    const { [table]: _, ...others } = this.present.bindings;
    await this.keep({ bindings: others });
    return this.readAgain();
  }

  /** Keeps last year's report in the workbook, or forgets it. */
  chooseLastYear(lastYear: LastYear | undefined): Promise<void> {
    return this.keep({ lastYear });
  }

  isBound(table: TableKey): boolean {
    return this.present.bindings[table] !== undefined;
  }

  /** Names that stand in the way of 新建年报. */
  async takenNames(): Promise<string[]> {
    this.names = (await this.port.sheets()).map(({ name }) => name);
    return this.namesInTheWay;
  }

  /** The same as of the last time that the workbook was looked through. */
  get namesInTheWay(): string[] {
    const taken = new Set(this.names.map((name) => name.toLowerCase()));
    return [...Object.values(sheetNames), factsSheetName, textSheetName].filter((name) => taken.has(name.toLowerCase()));
  }

  /** Adds the official sheets. Adds none when one of the names is taken; see takenNames. */
  async createReport(form: Form = currentForm): Promise<Created> {
    const { blankWorkbook, settingsOf } = await import('./sheets/report-sheets.js');
    const made = blankWorkbook(form, undefined, this.present.facts);
    const refused = await this.port.addSheet(...made.sheets);
    await this.port.setSettings(settingsOf(made));
    this.present = { ...this.present, ...made.kept };
    const first = parseAddress(templateAddress(form, form.figures[0]!.key).cell)!;
    if (this.port.capabilities.selects) await this.port.select({ sheet: sheetNames.disclosure, area: first });
    return { reading: await this.readAgain(), refused };
  }

  /** Puts agency, year and kind of body into the sheet 单位信息 that we made, or keeps them in the workbook's settings. */
  async saveIdentity(identity: Identity): Promise<WorkbookReading> {
    const [grid] = await this.port.read([{ sheet: sheetNames.identity }]);
    const block = identityBlock(grid, identity);
    if (block === 'elsewhere') await this.keep({ identity });
    else if (block) await this.port.write([block]);
    return this.read();
  }

  /** Puts facts into the sheet 基本情况 that we made, or keeps them in the workbook's settings: they stand in one of both. */
  async saveFacts(facts: Facts): Promise<void> {
    const [grid] = await this.port.read([{ sheet: factsSheetName }]);
    const blocks = factsBlocks(grid, facts);
    if (blocks === 'elsewhere') await this.keep({ facts });
    else if (blocks.length > 0) await this.port.write(blocks);
  }

  /** Keeps a person's reason in the workbook, in place of an earlier one for the same finding. */
  waive(waiver: Waiver): Promise<void> {
    const others = this.present.waivers.filter((other) => other.rule !== waiver.rule || other.finding !== waiver.finding);
    return this.keep({ waivers: [...others, waiver] });
  }

  /** Takes the reason for a finding back; for a finding about a reason, that reason. */
  unwaive(finding: Finding): Promise<void> {
    return this.keep({ waivers: this.present.waivers.filter((waiver) => !isAbout(waiver, finding)) });
  }

  /** Puts a number (or a blank) into a figure's cell, when that still holds `from` and no formula. False when nothing was changed. */
  async fillIn(figure: FigureKey, from: number | null, to: number | null): Promise<boolean> {
    const { report, tables } = await this.read();
    const match = tables[figureOf(formById(report.form)!, figure).table];
    const at = match.state === 'found' ? match.map.cells[figure] : undefined;
    if (!at || match.state !== 'found' || report.figures[figure] !== from) return false;
    if (cellAt(match.map.grid, at.row, at.column)?.formula !== undefined) return false;
    await this.port.write([{ sheet: match.map.sheet, row: at.row, column: at.column, values: [[to]] }]);
    return true;
  }

  private readAgain(): Promise<WorkbookReading> {
    this.needed = undefined;
    return this.lookThrough();
  }

  /**
   * Visible sheets first; hidden ones only where a table is still to be found, to say where it is. Again from the start where a
   * sheet went away meanwhile.
   */
  private async lookThrough(known?: readonly SheetInfo[], tries = 3): Promise<WorkbookReading> {
    const all = known ?? await this.port.sheets();
    this.names = all.map(({ name }) => name);
    const visible = await readSheets(this.port, all.filter((sheet) => sheet.visible));
    const reading = visible && readWorkbook(visible, this.present);
    const missing = reading && tableKeys.some((key) => reading.tables[key].state === 'missing');
    const hidden = missing ? await readSheets(this.port, all.filter((sheet) => !sheet.visible)) : [];
    if (!reading || !hidden) {
      if (tries > 1) return this.lookThrough(undefined, tries - 1);
      throw new WorkbookError('notFound', 'sheets went away while they were read');
    }
    this.needed = neededSheets(reading, visible.map(({ grid }) => grid.name));
    return hidden.length === 0 ? reading : readWorkbook([...visible, ...hidden], this.present);
  }
}

/** The sheets of the tables, and those where agency, year and texts stand; all while a table is still to be found. */
function neededSheets({ tables, report, kept }: WorkbookReading, names: readonly string[]): readonly string[] | undefined {
  const sheets = new Set<string>();
  for (const key of tableKeys) {
    const match = tables[key];
    if (match.state !== 'found') return undefined;
    sheets.add(match.map.sheet);
  }
  for (const { at } of Object.values(report.sections).flat()) if (at) sheets.add(at.sheet);
  if (kept.bindings.text) sheets.add(kept.bindings.text.sheet);
  return names.filter((name) => sheets.has(name) || [sheetNames.identity, factsSheetName, textSheetName].includes(name));
}
