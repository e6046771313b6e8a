import type { TestHost } from './host.js';
import type { Bench } from './expect.js';
import { describeAddingSheets } from './adding-sheets.js';
import { describeBusyEditing } from './busy-editing.js';
import { describeFlags } from './flags.js';
import { describePrintedSheets } from './printed-sheets.js';
import { describeReading } from './reading.js';
import { describeReplacingSheets } from './replacing-sheets.js';
import { describeSelection } from './selection.js';
import { describeSettings } from './settings.js';
import { describeWatching } from './watching.js';
import { describeWriting } from './writing.js';

/** What every workbook adapter must do, told from outside: the port on one side, the workbook's owner on the other. */
export function describeWorkbookPort(name: string, open: () => Promise<TestHost>): void {
  describe(`workbook port: ${name}`, () => {
    const bench = {} as Bench;
    beforeEach(async () => {
      bench.host = await open();
    });
    afterEach(() => bench.host.close());

    describeReading(bench);
    describeWriting(bench);
    describeAddingSheets(bench);
    describeReplacingSheets(bench);
    describePrintedSheets(bench);
    describeFlags(bench);
    describeSettings(bench);
    describeSelection(bench);
    describeWatching(bench);
    describeBusyEditing(bench);
  });
}
