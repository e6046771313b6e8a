import { isWorkbookError, WorkbookError, type WorkbookErrorKind } from '../port.js';
import { has } from './sets.js';

/** Codes of office.js and of Excel by what they mean for the person; all others are 'other'. */
const kinds: Readonly<Record<string, WorkbookErrorKind>> = {
  ItemNotFound: 'notFound',
  ItemDoesNotExist: 'notFound',
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'busyEditing',
  // a dialog of Excel's own is open
  WriteNotSupportedWhenModalDialogOpen: 'busyEditing',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
};

export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Excel as a whole does not answer: whatever else is asked now fails too. */
const unanswered = new Set(['InvalidOrTimedOutSession', 'ActivityLimitReached', 'ConnectionFailure', 'RequestAborted']);

export function refusesAll(error: unknown): boolean {
  const { kind, cause } = toWorkbookError(error);
  return kind === 'busyEditing' || unanswered.has(codeOf(cause) ?? '');
}

export function toWorkbookError(error: unknown, sheet?: string): WorkbookError {
  if (isWorkbookError(error)) return error;
  const code = codeOf(error);
  const kind = (code === undefined ? undefined : kinds[code]) ?? 'other';
  const message = error instanceof Error ? error.message : String(error);
  return new WorkbookError(kind, code === undefined ? message : `${code}: ${message}`, sheet, { cause: error });
}

let groups = true;

/** The same as one step that a person can undo, where this Excel groups what a batch does (ExcelApi 1.20). */
export async function inOneStep<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!groups || !has('1.20')) return inExcel(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    // an Excel that says so for one of our calls says so each time
    if (codeOf(error) === 'UndoNotSupported') groups = false;
    throw toWorkbookError(error);
  }
}

/** Excel.run that rejects with a WorkbookError. `sheet` is named in it where the work concerns only that one. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, sheet?: string): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw toWorkbookError(error, sheet);
  }
}
