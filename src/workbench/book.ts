import type { IWorkbookData } from '@univerjs/core';
import { readIdentity } from '../finder/identity.js';
import type { Report } from '../report/report.js';
import { parseKept } from '../workbook/kept/parse.js';
import type { WorkbookPort } from '../workbook/port.js';
import { sheetNames } from '../workbook/sheets/template.js';
import { findSheet, sessionOf, workbookOf, type Host } from '../workbook/univer/host.js';
import { readSheet } from '../workbook/univer/read.js';
import { settingsOf } from '../workbook/univer/settings.js';
import { takeSnapshot, type SheetMoment } from '../workbook/univer/snapshot.js';
import { trackStructure } from '../workbook/univer/structure.js';
import { openUniverPort } from '../workbook/univer/univer-port.js';
import { beforeFirstChange } from './before-first-change.js';
import { planSaving, type PlannedSaving } from './plan-saving.js';
import { showWorkbook } from './spreadsheet.js';
import { watchChanges } from './watch-changes.js';
import { writeToSave } from './book-writer.js';
import type { BookPlan } from './write-book.js';

export interface Saved {
  readonly bytes: Uint8Array;
  /** What the person has to know, if anything. */
  readonly note?: string;
  /** Nothing changed while it was written. */
  readonly isCurrent: boolean;
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
  /** The body and the year that our own sheet names, or that the workbook keeps. */
  identity(): Pick<Report, 'agency' | 'year'>;
  close(): void;
}

/** `original` is the file it came from; a new workbook has none. `changed` hears whatever a saved file would hold. */
export function openBook(
  host: Host, name: string, data: Partial<IWorkbookData>, changed: () => void, original?: Uint8Array,
): Book {
  const session = sessionOf(host, showWorkbook(host, data));
  let file = original;
  let before: readonly SheetMoment[] = [];
  let latest = before;
  const begin = beforeFirstChange(session, () => { before = latest = takeSnapshot(session); });
  let structure = trackStructure(host, session.unitId);
  let changes = 0;
  let isClosed = false;
  const watched = watchChanges(session, openUniverPort(session, name), () => {
    changes += 1;
    changed();
  });

  function plan(): PlannedSaving {
    begin.now();
    latest = takeSnapshot(session, latest);
    return planSaving({ original: file, before, now: latest, settings: settingsOf(session).values, hasMoved: structure.hasMoved });
  }

  return {
    port: watched.port,
    plan,
    settled: () => host.calculation.settled(),
    identity() {
      const ours = findSheet(workbookOf(session), sheetNames.identity);
      const { agency, year } = readIdentity(ours ? [readSheet(session, ours)] : []);
      const { identity } = parseKept(settingsOf(session));
      return { agency: agency || (identity.agency ?? ''), year: year ?? identity.year ?? null };
    },
    async save() {
      await host.api.getWorkbook(session.unitId)?.endEditingAsync(true);
      await host.calculation.settled();
      const { note, ...planned } = plan();
      // what a person does while it is written belongs to the next saving
      const [now, changesNow] = [latest, changes];
      const sinceNow = trackStructure(host, session.unitId);
      try {
        file = await writeToSave(planned);
      } catch (error) {
        sinceNow.stop();
        throw error;
      }
      before = now;
      structure.stop();
      structure = sinceNow;
      if (isClosed) structure.stop();
      return { bytes: file, isCurrent: changes === changesNow, ...(note !== undefined && { note }) };
    },
    close() {
      isClosed = true;
      begin.stop();
      structure.stop();
      session.versions.stop();
      watched.stop();
    },
  };
}
