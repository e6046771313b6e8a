import { WorkbookError } from '../port.js';
import { codeOf, inExcel, toWorkbookError } from './errors.js';

/** Excel denies access also where the whole workbook is open for reading only, e.g. in the browser's reading view. */
export async function tellingReadOnly<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { cause, message } = toWorkbookError(error);
    if (codeOf(cause) !== 'AccessDenied' || !await isReadOnly()) throw error;
    throw new WorkbookError('readOnly', message, undefined, { cause: error });
  }
}

function isReadOnly(): Promise<boolean> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    await context.sync();
    return workbook.readOnly;
  });
}
