import { FileError } from '../../files/error.js';
import { WorkbookError, type WorkbookErrorKind } from '../port.js';

/** Kinds that a workbook in memory can still run into; the rest belong to opening a file. */
const kinds: Readonly<Partial<Record<FileError['kind'], WorkbookErrorKind>>> = {
  notFound: 'notFound', protected: 'protected', tooLarge: 'tooLarge', unsupported: 'unsupported',
};

/** Runs the action and lets nothing but a WorkbookError out. */
export function guarded<T>(act: () => T, sheet?: string): Promise<T> {
  return new Promise<T>((resolve) => { resolve(act()); }).catch((error: unknown) => {
    if (error instanceof WorkbookError) throw error;
    const kind = error instanceof FileError ? kinds[error.kind] : undefined;
    throw new WorkbookError(kind ?? 'other', error instanceof Error ? error.message : String(error), sheet, { cause: error });
  });
}
