import { damaged } from '../../error.js';
import { limits } from '../limits.js';
import type { Scanner } from '../../ooxml/xml/scanner.js';

/** Counts rows and cells where the file leaves their addresses out, which it may. */
export class Places {
  row = -1;
  column = -1;

  nextRow(scanner: Scanner): void {
    const start = scanner.attributeStart('r');
    this.row = start < 0 ? this.row + 1 : numberAt(scanner.text, start) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < limits.rows)) throw damaged('rowNumber', { part: scanner.part });
  }

  /** As nextCell, for letters that are known to be letters. */
  setColumn(letters: string): boolean {
    let column = 0;
    for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
    this.column = column - 1;
    return this.column < limits.columns;
  }

  /** The row in a cell's own address is not asked: Excel, too, goes by the row that holds it. */
  nextCell(scanner: Scanner): void {
    const start = scanner.attributeStart('r');
    this.column = start < 0 ? this.column + 1 : columnAt(scanner.text, start);
    if (!(this.column >= 0 && this.column < limits.columns)) throw damaged('cellAddress', { part: scanner.part });
  }
}

/** The whole number that an attribute's value is; NaN when it is none. */
export function numberAt(text: string, start: number): number {
  let number = 0;
  let at = start;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57 && at < start + 10; code = text.charCodeAt(++at)) {
    number = number * 10 + code - 48;
  }
  return at > start && isQuote(text, at) ? number : NaN;
}

/** The column of `AB12`; NaN when it is no address. */
function columnAt(text: string, start: number): number {
  let column = 0;
  let at = start;
  for (let letter = text.charCodeAt(at) & ~32; letter >= 65 && letter <= 90 && at < start + 4; letter = text.charCodeAt(++at) & ~32) {
    column = column * 26 + letter - 64;
  }
  return at > start && !Number.isNaN(numberAt(text, at)) ? column - 1 : NaN;
}

function isQuote(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 34 || code === 39;
}
