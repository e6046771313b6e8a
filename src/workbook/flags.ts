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

const flagPattern = /^=?\s*len\("gouji:([a-z]+)"\)>0$/i;

/** Hosts hand the formula back with or without the leading `=`, and may change the case of the function name. */
export function isFlagFormula(formula: string): boolean {
  return flagPattern.test(formula.trim());
}

/** The level that the formula of one of our conditional formats stands for; undefined where it is none, or of a level unknown here. */
export function levelOfFlag(formula: string): FlagLevel | undefined {
  const level = flagPattern.exec(formula.trim())?.[1]?.toLowerCase();
  return flagLevels.find((known) => known === level);
}
