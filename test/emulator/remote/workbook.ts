import { Failure, notImplemented } from '../failure.js';
import type { Workbook } from '../model/workbook.js';
import { Remote, RemoteCollection } from '../remote.js';
import { CustomXmlPartsRemote } from './custom-xml.js';
import { RangeRemote } from './range.js';
import { WorksheetRemote } from './worksheet.js';

/** What of the emulated Excel is not the workbook: the add-in's own switches. */
export interface AddInState {
  enableEvents: boolean;
  page: 'Visible' | 'Background' | 'Inactive';
}

export class WorkbookRemote extends Remote {
  readonly typeName = 'Workbook';

  constructor(private readonly workbook: Workbook, private readonly state: AddInState) {
    super();
  }
  get Worksheets(): Remote {
    return new WorksheetsRemote(this.workbook);
  }
  get CustomXmlParts(): Remote {
    return new CustomXmlPartsRemote(this.workbook, this.workbook.customXmlParts);
  }
  get Application(): Remote {
    return new ApplicationRemote(this.workbook);
  }
  get ReadOnly(): boolean {
    return this.workbook.readOnly;
  }
  get Protection(): Remote {
    return new WorkbookProtectionRemote(this.workbook);
  }
  get _Runtime(): Remote {
    return new RuntimeRemote(this.state);
  }
  get Names(): Remote {
    return new NamesRemote(this.workbook);
  }
  GetSelectedRange(): Remote {
    const [area, ...others] = this.workbook.selection;
    if (!area || others.length > 0) throw new Failure('InvalidSelection', 'The current selection is invalid for this operation.');
    return new RangeRemote(this.workbook, this.workbook.active, area);
  }
}

class WorkbookProtectionRemote extends Remote {
  readonly typeName = 'WorkbookProtection';

  constructor(private readonly workbook: Workbook) {
    super();
  }
  get Protected(): boolean {
    return this.workbook.structureProtected;
  }
}

class WorksheetsRemote extends RemoteCollection {
  readonly typeName = 'WorksheetCollection';

  constructor(private readonly workbook: Workbook) {
    super();
  }
  override items(): readonly Remote[] {
    return this.workbook.sheets.map((sheet) => new WorksheetRemote(this.workbook, sheet));
  }
  override item(key: unknown): Remote | null {
    const sheet = this.workbook.sheet(key);
    return sheet ? new WorksheetRemote(this.workbook, sheet) : null;
  }
  GetItemOrNullObject(key: unknown): Remote | null {
    return this.item(key);
  }
  GetActiveWorksheet(): Remote {
    return new WorksheetRemote(this.workbook, this.workbook.active);
  }
  GetCount(): number {
    return this.workbook.sheets.length;
  }
  Add(name?: string): Remote {
    this.workbook.assertStructureFree();
    this.workbook.assertTakes('add');
    return new WorksheetRemote(this.workbook, this.workbook.addSheet(name ?? `Sheet${this.workbook.sheets.length + 1}`));
  }
  /** All events are always sent; the library keeps those apart that somebody listens to. */
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
}

class RuntimeRemote extends Remote {
  readonly typeName = 'Runtime';

  constructor(private readonly state: AddInState) {
    super();
  }
  get EnableEvents(): boolean {
    return this.state.enableEvents;
  }
  set EnableEvents(value: boolean) {
    this.state.enableEvents = value;
  }
}

/** Screen updating is always on here; that a batch suspends it, or calculation, changes nothing. */
class ApplicationRemote extends Remote {
  readonly typeName = 'Application';

  constructor(private readonly workbook: Workbook) {
    super();
  }
  get CalculationMode(): string {
    return this.workbook.calculationMode;
  }
  get CalculationState(): string {
    return this.workbook.calculationPending ? 'Pending' : 'Done';
  }

  SuspendScreenUpdatingUntilNextSync(): void {}
  SuspendApiCalculationUntilNextSync(): void {}
}

class NamesRemote extends RemoteCollection {
  readonly typeName = 'NamedItemCollection';

  constructor(private readonly workbook: Workbook) {
    super();
  }
  override items(): readonly Remote[] {
    return Object.keys(this.workbook.names).map((name) => new NameRemote(this.workbook, name));
  }
  override item(name: unknown): Remote | null {
    return String(name) in this.workbook.names ? new NameRemote(this.workbook, String(name)) : null;
  }
  GetItemOrNullObject(name: unknown): Remote | null {
    return this.item(name);
  }
  Add(name: string, reference: unknown): Remote {
    if (typeof reference !== 'string') throw notImplemented('a name for anything but a formula');
    this.workbook.names[name] = reference;
    return new NameRemote(this.workbook, name);
  }
}

class NameRemote extends Remote {
  readonly typeName = 'NamedItem';

  constructor(private readonly workbook: Workbook, private readonly name: string) {
    super();
  }
  override get id(): string {
    return this.name;
  }
  get Name(): string {
    return this.name;
  }
  get Formula(): string | undefined {
    return this.workbook.names[this.name];
  }
  Delete(): void {
    delete this.workbook.names[this.name];
  }
}
