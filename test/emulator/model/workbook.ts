import type { Area } from '../../../src/grid/grid.js';
import { accessDenied, Failure, internalError, invalidArgument } from '../failure.js';
import { cellsOf, wholeSheet } from './areas.js';
import { evaluate } from './formula.js';
import { shiftSheet, type Shift } from './shift.js';
import { UndoStack } from './undo.js';
import { Sheet, type ConditionalFormat, type StoredCell } from './sheet.js';

/** Never the same twice, also after opening again: an id that outlived its session must not fit by chance. */
let nextId = 1;

export type Refusal = 'add' | 'delete' | 'pageLayout' | 'freezePanes' | 'validation';

/** As Excel.DataChangeType. */
type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

export interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly changeType: ChangeType;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly byAddIn: boolean;
  /** The session that made the change. */
  readonly by: unknown;
}

/** The workbook that a person has open. */
export class Workbook {
  sheets: Sheet[] = [];
  active: Sheet;
  selection: Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  customXmlParts: { id: string; xml: string }[] = [];
  names: Record<string, string> = {};
  /** “保护工作簿”: no sheet is added, deleted, renamed, hidden or moved. */
  structureProtected = false;
  /** Open in the reading view of a browser: nothing of it can be changed. */
  readOnly = false;
  /** What this Excel refuses without saying why: no printer, another view, another workbook in front. Not part of the file. */
  readonly refuses = new Set<Refusal>();
  /** A switch of the running Excel, not of the file. */
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** Something changed that formulas have not followed yet. */
  calculationPending = false;
  readonly undo = new UndoStack();
  /** Whoever has the workbook open: each session hears of each change. */
  readonly listeners = new Set<(edit: Edit) => void>();
  /** The session that is at work now. */
  session: unknown;

  constructor(firstSheet: string) {
    this.active = this.addSheet(firstSheet);
  }

  newId(): string {
    return `{${String(nextId++).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  sheet(nameOrId: unknown): Sheet | undefined {
    const key = String(nameOrId).toLowerCase();
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === key || sheet.name.toLowerCase() === key);
  }

  assertTakes(what: Refusal): void {
    if (this.refuses.has(what)) throw internalError();
  }

  assertStructureFree(): void {
    if (this.structureProtected) throw accessDenied();
  }

  addSheet(name: string): Sheet {
    if (!/^(?!')[^:\\/?*[\]]{1,31}$/.test(name) || name.endsWith("'")) throw invalidArgument(`sheet name ${name}`);
    if (this.sheet(name)) throw new Failure('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** With all that is on it; Excel names the copy and puts it before the sheet. */
  copySheet(sheet: Sheet): Sheet {
    const names = Array.from({ length: this.sheets.length + 1 }, (_, index) => `${sheet.name.slice(0, 26)} (${index + 2})`);
    const copy = new Sheet(this.newId(), names.find((name) => !this.sheet(name))!);
    const { id: _, name: __, ...content } = structuredClone({ ...sheet });
    Object.assign(copy, content);
    for (const format of copy.conditionalFormats) format.id = this.newId();
    this.sheets.splice(this.sheets.indexOf(sheet), 0, copy);
    return copy;
  }

  removeSheet(sheet: Sheet): void {
    if (this.sheets.length === 1) throw new Failure('InvalidOperation', 'The last sheet cannot be deleted.');
    this.undo.clear();
    this.sheets = this.sheets.filter((each) => each !== sheet);
    if (this.active === sheet) this.active = this.sheets[0]!;
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (position < 0 || position >= this.sheets.length) throw invalidArgument(`position ${position}`);
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.sheets.splice(position, 0, sheet);
  }

  /** Runs the change of cells, calculates and tells the listeners. */
  edit(sheet: Sheet, area: Area, byAddIn: boolean, change: () => void): void {
    sheet.assertWritable(area);
    const [cells, styles] = [structuredClone(sheet.cells), structuredClone(sheet.styles)];
    const valueOf = (): unknown => sheet.cell(area.row, area.column)?.value ?? '';
    const before = valueOf();
    change();
    this.#follow(sheet, area);
    this.#tell({ sheet, area, before, after: valueOf(), byAddIn });
    this.undo.record(() => {
      Object.assign(sheet, { cells, styles });
      this.#follow(sheet, area);
      this.#tell({ sheet, area, before: valueOf(), after: before, byAddIn: false });
    });
  }

  /** A person inserts or deletes whole rows or columns. */
  shift(sheet: Sheet, shift: Shift): void {
    if (sheet.protected) throw accessDenied();
    shiftSheet(sheet, shift);
    this.#follow(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
    const { axis, at, count } = shift;
    const area = axis === 'row' ? { ...wholeSheet, row: at, rows: Math.abs(count) } : { ...wholeSheet, column: at, columns: Math.abs(count) };
    const changeType = `${axis === 'row' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}` as const;
    this.#tell({ sheet, area, changeType, byAddIn: false });
  }

  #tell(edit: Omit<Edit, 'by' | 'changeType'> & Partial<Pick<Edit, 'changeType'>>): void {
    for (const listener of this.listeners) listener({ changeType: 'RangeEdited', by: this.session, ...edit });
  }

  /** With manual calculation only the formulas that were entered just now get a value. */
  #follow(sheet: Sheet, area: Area): void {
    if (this.calculationMode !== 'Manual') return this.calculate();
    this.calculationPending = true;
    this.#evaluate(sheet, [...cellsOf(area)].flatMap(([row, column]) => sheet.cell(row, column) ?? []));
  }

  /** Formulas that the emulator cannot evaluate keep the value that they have. */
  calculate(): void {
    for (const sheet of this.sheets) this.#evaluate(sheet, Object.values(sheet.cells));
    this.calculationPending = false;
  }

  #evaluate(sheet: Sheet, cells: readonly StoredCell[]): void {
    const formulas = cells.filter((cell) => cell.formula !== undefined);
    const numberAt = (row: number, column: number): number | undefined => {
      const value = sheet.cell(row, column)?.value;
      return typeof value === 'number' ? value : undefined;
    };
    // as many passes as a chain of formulas can be long; ends at once when nothing changes
    for (let pass = 0, changed = true; changed && pass <= formulas.length; pass++) {
      changed = false;
      for (const cell of formulas) {
        const value = evaluate(cell.formula!, numberAt);
        changed ||= value !== undefined && value !== cell.value;
        if (value !== undefined) cell.value = value;
      }
    }
  }

  select(sheet: Sheet, areas: Area[]): void {
    this.active = sheet;
    this.selection = areas;
  }

  addConditionalFormat(sheet: Sheet, areas: readonly Area[], type: string): ConditionalFormat {
    const format: ConditionalFormat = { id: this.newId(), type, areas: areas.map((area) => ({ ...area })) };
    // a new rule goes to the top
    sheet.conditionalFormats.unshift(format);
    this.undo.record(() => { sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format); });
    return format;
  }

  /** Ctrl+Z brings the rule back to the screen, and no add-in can read it any more (office-js#6396). */
  removeConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
    const at = sheet.conditionalFormats.indexOf(format);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    this.undo.record(() => { sheet.conditionalFormats.splice(at, 0, { ...format, unreadable: true }); });
  }

  /** A change of a rule is a step as well. */
  changeConditionalFormat(format: ConditionalFormat, change: Partial<Pick<ConditionalFormat, 'formula' | 'fill'>>): void {
    const before = { ...format };
    Object.assign(format, change);
    this.undo.record(() => { Object.assign(format, before); });
  }

  get wholeSheet(): Area {
    return wholeSheet;
  }
}
