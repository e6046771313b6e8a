import { unsupported } from '../../error.js';

/** Characters that Excel allows in the name of a sheet. */
const longest = 31;

/** Excel's rules for the name of a sheet. */
export function refuseSheetName(name: string, taken: readonly string[]): void {
  if (name === '') throw unsupported('sheetNameEmpty');
  if (name.length > longest) throw unsupported('sheetNameLong', { name, length: name.length, limit: longest });
  if (/[[\]:*?/\\\u0000-\u001f\ufffe\uffff]/.test(name) || /\p{Surrogate}/u.test(name)) throw unsupported('sheetNameSigns', { name });
  if (name.startsWith("'") || name.endsWith("'")) throw unsupported('sheetNameQuote', { name });
  if (taken.some((each) => each.toLowerCase() === name.toLowerCase())) throw unsupported('sheetNameTaken', { name });
}
