import { type FileError, isFileError } from '../../files/error.js';
import { isWorkbookError, WorkbookError, type WorkbookErrorKind } from '../port.js';

/** Kinds that a workbook in memory can still run into; the rest belong to opening a file. */
const kinds: Readonly<Partial<Record<FileError['kind'], WorkbookErrorKind>>> = {
  notFound: 'notFound', protected: 'protected', tooLarge: 'tooLarge', unsupported: 'unsupported',
};

/** Runs the action and lets nothing but a WorkbookError out. */
export function guarded<T>(act: () => T, sheet?: string): Promise<T> {
  return new Promise<T>((resolve) => { resolve(act()); }).catch((error: unknown) => {
    if (isWorkbookError(error)) throw error;
    const kind = isFileError(error) ? kinds[error.kind] : undefined;
    throw new WorkbookError(kind ?? 'other', error instanceof Error ? error.message : String(error), sheet, { cause: error });
  });
}
