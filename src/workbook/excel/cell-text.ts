/**
 * What to write through Range.values so that the cell holds exactly this text. Excel reads such strings as if typed:
 * formulas, dates, numbers. A leading apostrophe keeps them text and, unlike the format @, changes no number format.
 * Cells that are formatted as text take everything as it is.
 */
export function writtenText(text: string, format: unknown): string {
  return format === '@' || !isReadAsSomethingElse(text) ? text : `'${text}`;
}

/** Rather too often than not often enough: an apostrophe too many is seen only in the formula bar. */
function isReadAsSomethingElse(text: string): boolean {
  return /^\s*['=+\-@#＇＝＋－＠＃]/.test(text) || /^\s*(true|false)\s*$/i.test(text) || mayBeNumberOrDate(text);
}

/** No date or amount in any locale is longer than this; a longer text is taken for a number only when it is all digits. */
function mayBeNumberOrDate(text: string): boolean {
  return text.length <= 40 ? /\p{Nd}/u.test(text) : /^[\p{Nd}\s.,，．]+$/u.test(text);
}
