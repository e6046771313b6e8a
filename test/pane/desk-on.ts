import { editXlsx, newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm as form } from '../../src/form/index.js';
import type { SheetDesign } from '../../src/grid/design.js';
import { createDesk, type Desk } from '../../src/pane/actions/desk.js';
import type { Report } from '../../src/report/report.js';
import { filePort } from '../../src/workbook/file/file-port.js';
import type { EditedCells, Flag, SheetArea, WorkbookPort } from '../../src/workbook/port.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { FakeClock, settled } from './fake-clock.js';

export interface TestDesk {
  readonly desk: Desk;
  readonly clock: FakeClock;
  readonly port: WorkbookPort;
  /** The calls of these methods reject while the test says so. */
  readonly failing: Partial<Record<keyof WorkbookPort, Error>>;
  /** What the port was told to select and to flag, in order. */
  readonly selected: SheetArea[];
  readonly flagged: (readonly Flag[])[];
  /** A person types a value; the pane hears of it. */
  type(sheet: string, row: number, column: number, value: string | number | null): Promise<void>;
}

/** A desk on a workbook in memory that can be watched, selects, and fails on demand. */
export function deskOn(sheets: readonly SheetDesign[], openReader?: Desk['openReader']): TestDesk {
  const file = filePort(editXlsx(newXlsx(sheets)), 'test.xlsx');
  const clock = new FakeClock();
  const failing: TestDesk['failing'] = {};
  const [selected, flagged]: [SheetArea[], (readonly Flag[])[]] = [[], []];
  let listener: ((change: EditedCells) => void) | undefined;
  const guard = <T>(method: keyof WorkbookPort, act: () => Promise<T>): Promise<T> =>
    (failing[method] ? Promise.reject(failing[method]) : act());
  const port: WorkbookPort = {
    ...file,
    capabilities: { ...file.capabilities, watches: true, selects: true },
    read: (requests) => guard('read', () => file.read(requests)),
    write: (blocks) => guard('write', () => file.write(blocks)),
    setSettings: (changes) => guard('setSettings', () => file.setSettings(changes)),
    flag: (flags) => guard('flag', () => {
      flagged.push(flags);
      return file.flag(flags);
    }),
    select: (place) => guard('select', () => Promise.resolve(void selected.push(place))),
    selection: () => Promise.resolve(selected.at(-1)),
    watch: (hear) => {
      listener = hear;
      return Promise.resolve(() => Promise.resolve());
    },
  };
  return {
    desk: createDesk(port, { clock, ...(openReader && { openReader }) }), clock, port, failing, selected, flagged,
    async type(sheet, row, column, value) {
      await file.write([{ sheet, row, column, values: [[value]] }]);
      listener?.({ sheet, own: false });
      await settled();
    },
  };
}

/** A report as sheets in which every number is typed: a workbook in memory computes nothing. */
export function typedSheets(report: Report): SheetDesign[] {
  return reportWorkbook(form, { ...report, sections: {} }, {}).sheets
    .map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ formula: _, ...cell }) => cell) }));
}
