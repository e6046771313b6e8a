import { Failure, invalidArgument } from '../failure.js';
import { intersection, readAreaAddress, wholeSheet } from '../model/areas.js';
import type { Sheet } from '../model/sheet.js';
import type { Workbook } from '../model/workbook.js';
import { Remote } from '../remote.js';
import { FreezePanesRemote, PageLayoutRemote } from './page.js';
import { RangeAreasRemote } from './range-areas.js';
import { RangeRemote } from './range.js';

export class WorksheetRemote extends Remote {
  readonly typeName = 'Worksheet';

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet) {
    super();
  }
  override get id(): string {
    return this.sheet.id;
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  get Position(): number {
    return this.workbook.sheets.indexOf(this.sheet);
  }
  set Position(position: number) {
    this.workbook.assertStructureFree();
    this.workbook.moveSheet(this.sheet, position);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  get Protection(): Remote {
    return new ProtectionRemote(this.sheet);
  }
  get FreezePanes(): Remote {
    return new FreezePanesRemote(this.workbook, this.sheet);
  }
  get PageLayout(): Remote {
    return new PageLayoutRemote(this.workbook, this.sheet);
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible') throw new Failure('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.workbook.select(this.sheet, this.workbook.active === this.sheet ? this.workbook.selection : [readAreaAddress('A1')]);
  }
  Delete(): void {
    this.workbook.assertStructureFree();
    this.workbook.assertTakes('delete');
    this.workbook.removeSheet(this.sheet);
  }
  GetRange(address?: string): Remote {
    return new RangeRemote(this.workbook, this.sheet, address ? readAreaAddress(address) : wholeSheet);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Remote {
    if (!intersection({ row, column, rows, columns }, wholeSheet)) throw invalidArgument('outside of the sheet');
    return new RangeRemote(this.workbook, this.sheet, { row, column, rows, columns });
  }
  GetRanges(address: string): Remote {
    // office-js#5198: 8207 characters fail, whatever the number of areas
    if (address.length > 8192) throw invalidArgument('address of more than 8192 characters');
    return new RangeAreasRemote(this.workbook, this.sheet, address.split(',').map(readAreaAddress));
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Remote | null {
    const used = this.sheet.used(valuesOnly ?? false);
    return used ? new RangeRemote(this.workbook, this.sheet, used) : null;
  }
}

class ProtectionRemote extends Remote {
  readonly typeName = 'WorksheetProtection';

  constructor(private readonly sheet: Sheet) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.protected;
  }
}
