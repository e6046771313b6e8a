import type { IWorkbookData } from '@univerjs/presets';
import type { WorkbookPort } from '../workbook/port.js';
import { sessionOf, type Host } from '../workbook/univer/host.js';
import { settingsOf } from '../workbook/univer/settings.js';
import { takeSnapshot } from '../workbook/univer/snapshot.js';
import { trackStructure } from '../workbook/univer/structure.js';
import { openUniverPort } from '../workbook/univer/univer-port.js';
import { saveBook, type Saved } from './save.js';
import { showWorkbook } from './spreadsheet.js';

/** The workbook in the spreadsheet, and what it takes to write it into its file again. */
export interface Book {
  readonly port: WorkbookPort;
  /** Throws a FileError. */
  save(): Promise<Saved>;
  close(): void;
}

/** `original` is the file it came from; a new workbook has none. */
export function openBook(host: Host, name: string, data: Partial<IWorkbookData>, original?: Uint8Array): Book {
  const session = sessionOf(host, showWorkbook(host, data));
  const port = openUniverPort(session, name);
  let file = original;
  // at once, before a person can type
  let before = takeSnapshot(session);
  let structure = trackStructure(host, session.unitId);

  return {
    port,
    async save() {
      await host.api.getWorkbook(session.unitId)?.endEditingAsync(true);
      await host.calculation.settled();
      const now = takeSnapshot(session);
      const saved = saveBook({ original: file, before, now, settings: settingsOf(session).values, hasMoved: structure.hasMoved });
      file = saved.bytes;
      before = now;
      structure.stop();
      structure = trackStructure(host, session.unitId);
      return saved;
    },
    close: () => structure.stop(),
  };
}
