import type { FlagLevel } from './port.js';

/** Fills by level. Red, yellow and blue of falling strength stay apart for colour-blind eyes and in grey print. */
export const flagFill: Readonly<Record<FlagLevel, string>> = {
  suspect: '#E8735A',
  error: '#F8C1B3',
  warning: '#FFE699',
  info: '#CFE2F6',
};

/** Strongest first: where two flags meet on a cell, the first wins. */
export const flagLevels: readonly FlagLevel[] = ['suspect', 'error', 'warning', 'info'];

const marker = 'gouji:';

/** Always true; the text in it is how we know our own conditional formats again, whoever copied them. */
export function flagFormula(level: FlagLevel): string {
  return `=LEN("${marker}${level}")>0`;
}

/** Hosts hand the formula back with or without the leading `=`, and may change the case of the function name. */
export function isFlagFormula(formula: string): boolean {
  return /^=?\s*len\("gouji:[a-z]+"\)>0$/i.test(formula.trim());
}
