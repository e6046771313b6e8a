import type { SheetArea, WorkbookPort } from '../../workbook/port.js';
import type { ReportReader } from '../../workbook/read-bounded.js';
import { ReportSession } from '../../workbook/session.js';
import { systemClock, type Clock } from '../../workbook/clock.js';
import type { Outcome } from '../state/recheck.js';
import { initialState, type Busy, type PaneState } from '../state/pane-state.js';
import { createStore, type Store } from '../state/store.js';
import { failureOf, problemOf } from '../words/errors.js';

/** What every action of the pane works on: one workbook, its session, and what the pane shows of it. */
export interface Desk {
  readonly port: WorkbookPort;
  readonly session: ReportSession;
  readonly clock: Clock;
  readonly store: Store<PaneState>;
  /** Reads foreign files; it comes when it is asked for. */
  readonly openReader: () => Promise<ReportReader>;
  /** Runs one piece of work after the other: two of them must not read and write the workbook at the same time. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

const openPageReader = (): Promise<ReportReader> => import('../report-reader.js').then(({ reportReader }) => reportReader);

export function createDesk(
  port: WorkbookPort, { clock = systemClock, openReader = openPageReader }: Partial<Pick<Desk, 'clock' | 'openReader'>> = {},
): Desk {
  const session = new ReportSession(port);
  let last: Promise<unknown> = Promise.resolve();
  return {
    port, session, clock, openReader,
    store: createStore(initialState),
    inTurn(work) {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** Does what a person asked for; what goes wrong becomes a sentence with a way out. True when it was done. */
export async function attempt(desk: Desk, busy: Busy | undefined, work: () => Promise<void>): Promise<boolean> {
  const { store } = desk;
  store.set({ notice: undefined });
  try {
    await desk.inTurn(async () => {
      if (busy) store.set({ busy });
      await desk.port.finishEditing?.();
      await work();
    });
    return true;
  } catch (error) {
    report(desk, error, () => void attempt(desk, busy, work));
    return false;
  } finally {
    if (busy) store.set({ busy: undefined });
  }
}

/** The same for what nobody asked for: a cell that is being edited is no reason to interrupt, only to do it later. */
export async function attemptQuietly(desk: Desk, work: () => Promise<void>): Promise<Outcome> {
  try {
    await desk.inTurn(work);
    return 'done';
  } catch (error) {
    if (failureOf(error)?.kind === 'busyEditing') return 'later';
    report(desk, error);
    return 'failed';
  }
}

/** The workbook is no longer as the last check saw it. */
export function edited({ store }: Desk): void {
  store.set(({ edits }) => ({ edits: edits + 1 }));
}

export function report({ store }: Desk, error: unknown, retry?: () => void): void {
  const { text, details, again } = problemOf(error);
  store.set({
    notice: { intent: 'error', text, ...(details === undefined ? {} : { details }), ...(again && retry ? { again: retry } : {}) },
  });
}

export function select(desk: Desk, place: SheetArea | undefined): void {
  if (!place || !desk.port.capabilities.selects) return;
  const go = (): void => {
    const { port } = desk;
    (port.finishEditing ? port.finishEditing().then(() => port.select(place)) : port.select(place))
      .catch((error: unknown) => report(desk, error, go));
  };
  go();
}
