import type { IWorkbookData } from '@univerjs/presets';
import { readIdentity } from '../finder/identity.js';
import type { Report } from '../report/report.js';
import { parseKept } from '../workbook/kept/parse.js';
import type { WorkbookPort } from '../workbook/port.js';
import { sheetNames } from '../workbook/sheets/template.js';
import { sessionOf, type Host } from '../workbook/univer/host.js';
import { settingsOf } from '../workbook/univer/settings.js';
import { takeSnapshot } from '../workbook/univer/snapshot.js';
import { trackStructure } from '../workbook/univer/structure.js';
import { trackTouched } from '../workbook/univer/touched.js';
import { openUniverPort } from '../workbook/univer/univer-port.js';
import { planSaving, type PlannedSaving } from './plan-saving.js';
import { showWorkbook } from './spreadsheet.js';
import { watchChanges } from './watch-changes.js';
import { writeBook, type BookPlan } from './write-book.js';

export interface Saved {
  readonly bytes: Uint8Array;
  /** What the person has to know, if anything. */
  readonly note?: string;
}

/** The workbook in the spreadsheet, and what it takes to write it into its file again. */
export interface Book {
  readonly port: WorkbookPort;
  /** Finishes what is being typed. Throws a FileError. */
  save(): Promise<Saved>;
  /** The workbook as it is now, without the cell that is being typed in; formulas that are due may have old results. */
  plan(): BookPlan;
  /** Resolves when none is due. */
  settled(): Promise<void>;
  /** The body and the year that our own sheet names, as of the last look at the workbook. */
  identity(): Pick<Report, 'agency' | 'year'>;
  close(): void;
}

/** `original` is the file it came from; a new workbook has none. `changed` hears whatever a saved file would hold. */
export function openBook(
  host: Host, name: string, data: Partial<IWorkbookData>, changed: () => void, original?: Uint8Array,
): Book {
  const session = sessionOf(host, showWorkbook(host, data));
  const touched = trackTouched(host, session.unitId);
  let file = original;
  // at once, before a person can type
  let before = takeSnapshot(session);
  let latest = before;
  let structure = trackStructure(host, session.unitId);
  const watched = watchChanges(session, openUniverPort(session, name), changed);

  function plan(): PlannedSaving {
    latest = takeSnapshot(session, { latest, touched: touched.take() });
    return planSaving({ original: file, before, now: latest, settings: settingsOf(session).values, hasMoved: structure.hasMoved });
  }

  return {
    port: watched.port,
    plan,
    settled: () => host.calculation.settled(),
    identity() {
      const { agency, year } = readIdentity(latest.filter((sheet) => sheet.name === sheetNames.identity).map(({ grid }) => grid));
      const { identity } = parseKept(settingsOf(session));
      return { agency: agency || (identity.agency ?? ''), year: year ?? identity.year ?? null };
    },
    async save() {
      await host.api.getWorkbook(session.unitId)?.endEditingAsync(true);
      await host.calculation.settled();
      const { note, ...planned } = plan();
      file = writeBook(planned);
      before = latest;
      structure.stop();
      structure = trackStructure(host, session.unitId);
      return { bytes: file, ...(note !== undefined && { note }) };
    },
    close() {
      structure.stop();
      touched.stop();
      watched.stop();
    },
  };
}
