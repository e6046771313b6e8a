import { qualifiedAddress } from '../../../src/grid/address.js';
import type { Area } from '../../../src/grid/grid.js';
import { writeAreaAddress } from '../model/areas.js';
import type { Sheet } from '../model/sheet.js';
import type { Workbook } from '../model/workbook.js';
import { Remote, RemoteCollection } from '../remote.js';
import { ConditionalFormatsRemote } from './conditional-format.js';
import { RangeFormatRemote } from './format.js';
import { RangeRemote } from './range.js';

export class RangeAreasRemote extends Remote {
  readonly typeName = 'RangeAreas';

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet, private readonly list: readonly Area[]) {
    super();
  }
  get Address(): string {
    return this.list.map((area) => qualifiedAddress(this.sheet.name, writeAreaAddress(area))).join(',');
  }
  get AreaCount(): number {
    return this.list.length;
  }
  get Areas(): Remote {
    return new RangesRemote(this.list.map((area) => new RangeRemote(this.workbook, this.sheet, area)));
  }
  get Format(): Remote {
    return new RangeFormatRemote(this.sheet, this.list);
  }
  get ConditionalFormats(): Remote {
    return new ConditionalFormatsRemote(this.workbook, this.sheet, this.list);
  }
}

class RangesRemote extends RemoteCollection {
  readonly typeName = 'RangeCollection';

  constructor(private readonly ranges: readonly Remote[]) {
    super();
  }
  override items(): readonly Remote[] {
    return this.ranges;
  }
  GetItemAt(index: number): Remote | null {
    return this.ranges[index] ?? null;
  }
}
