import type { Area } from '../../../src/grid/grid.js';
import { accessDenied, Failure, itemNotFound } from '../failure.js';
import { intersection } from '../model/areas.js';
import type { ConditionalFormat, Sheet } from '../model/sheet.js';
import type { Workbook } from '../model/workbook.js';
import { Remote, RemoteCollection } from '../remote.js';
import { RangeAreasRemote } from './range-areas.js';

export class ConditionalFormatsRemote extends RemoteCollection {
  readonly typeName = 'ConditionalFormatCollection';

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet, private readonly areas: readonly Area[]) {
    super();
  }
  override items(): readonly Remote[] {
    return this.#touching().map((format) => new ConditionalFormatRemote(this.workbook, this.sheet, format));
  }
  override item(id: unknown): Remote | null {
    const format = this.#touching().find((each) => each.id === id);
    return format ? new ConditionalFormatRemote(this.workbook, this.sheet, format) : null;
  }
  GetItemOrNullObject(id: unknown): Remote | null {
    return this.item(id);
  }
  GetItemAt(index: number): Remote {
    const format = this.#touching()[index];
    if (!format) throw itemNotFound(`conditional format ${index}`);
    return new ConditionalFormatRemote(this.workbook, this.sheet, format);
  }
  GetCount(): number {
    return this.#touching().length;
  }
  Add(type: string): Remote {
    if (this.sheet.protected) throw accessDenied();
    return new ConditionalFormatRemote(this.workbook, this.sheet, this.workbook.addConditionalFormat(this.sheet, this.areas, type));
  }
  #touching(): ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter((format) => format.areas.some((area) => this.areas.some((own) => intersection(area, own))));
  }
}

class ConditionalFormatRemote extends Remote {
  readonly typeName = 'ConditionalFormat';

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet, private readonly format: ConditionalFormat) {
    super();
  }
  override get id(): string {
    return this.format.id;
  }
  override get refusal(): Failure | undefined {
    return this.format.unreadable ? itemNotFound('conditional format') : undefined;
  }
  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.format.type;
  }
  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }
  get Custom(): Remote {
    // office-js#2180
    if (this.format.type !== 'Custom') throw new Failure('InvalidOperation', 'This operation is not permitted for the current object.');
    return new CustomFormatRemote(this.workbook, this.format);
  }
  get CustomOrNullObject(): Remote | null {
    return this.format.type === 'Custom' ? this.Custom : null;
  }
  GetRanges(): Remote {
    return new RangeAreasRemote(this.workbook, this.sheet, this.format.areas);
  }
  Delete(): void {
    if (this.sheet.protected) throw accessDenied();
    this.workbook.removeConditionalFormat(this.sheet, this.format);
  }
}

abstract class PartOfFormat extends Remote {
  constructor(protected readonly workbook: Workbook, protected readonly format: ConditionalFormat) {
    super();
  }
}

class CustomFormatRemote extends PartOfFormat {
  readonly typeName = 'CustomConditionalFormat';

  get Rule(): Remote {
    return new RuleRemote(this.workbook, this.format);
  }
  get Format(): Remote {
    return new ShownFormatRemote(this.workbook, this.format);
  }
}

class RuleRemote extends PartOfFormat {
  readonly typeName = 'ConditionalFormatRule';

  get Formula(): string {
    return this.format.formula ?? '';
  }
  set Formula(value: string) {
    this.workbook.changeConditionalFormat(this.format, { formula: value });
  }
}

class ShownFormatRemote extends PartOfFormat {
  readonly typeName = 'ConditionalRangeFormat';

  get Fill(): Remote {
    return new ShownFillRemote(this.workbook, this.format);
  }
}

class ShownFillRemote extends PartOfFormat {
  readonly typeName = 'ConditionalRangeFill';

  get Color(): string | undefined {
    return this.format.fill;
  }
  set Color(value: string) {
    this.workbook.changeConditionalFormat(this.format, { fill: value });
  }
}
