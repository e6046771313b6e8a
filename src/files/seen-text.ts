import type { Cell } from '../report/cell.js';

/** Stands for what is shown but is no text, so that 1 beside a formula is never read as 1. */
export const object = '\ufffc';

/** The text of a cell without cell types; one of which all was struck out is there, and holds nothing that counts. */
export function textCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  return text.trim() === object ? { value: null, unread: 'struck' } : { value: text };
}
