import type { Cell } from '../../../report/cell.js';
import { tooLarge } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { limits } from '../limits.js';

/** What one reading may still use up, over all sheets: what is made counts, however short it stands in the file. */
export class Budget {
  private sheetText = 0;
  private cells = 0;
  private texts = 0;
  private characters = 0;
  private formatText = 0;
  private merges = 0;
  private formulaText = 0;
  private mergeWork = 0;
  private rows = 0;
  private columns = 0;

  /** Sheets may share one part. */
  sheet(length: number): void {
    this.sheetText += length;
    if (this.sheetText > limits.sheetText) throw tooLarge('unpacked', { limit: megabytes(limits.sheetText) });
  }

  cell(): void {
    if (++this.cells > limits.cells) throw tooLarge('cells', { limit: limits.cells });
  }

  /** What a cell came to; many cells may share one long text, or one long format. */
  content({ value, error = '', format = '' }: Cell): void {
    this.formatText += format.length;
    if (this.formatText > limits.formatText) throw tooLarge('formats');
    if (typeof value === 'string' && ++this.texts > limits.texts) throw tooLarge('textCells', { limit: limits.texts });
    this.characters += error.length + (typeof value === 'string' ? value.length : 0);
    if (this.characters > limits.characters) throw tooLarge('characters', { limit: limits.characters });
  }

  merge(): void {
    if (++this.merges > limits.merges) throw tooLarge('merges', { limit: limits.merges });
  }

  /** Shared formulas are short in the file and long when each cell gets its own. */
  formula(length: number): void {
    this.formulaText += length;
    if (length > limits.formulaLength || this.formulaText > limits.formulaText) throw tooLarge('formulas');
  }

  covering(steps: number): void {
    this.mergeWork += steps;
    if (this.mergeWork > limits.mergeWork) throw tooLarge('overlappingMerges');
  }

  /** A row that the file speaks of, with cells or without. */
  row(): void {
    if (++this.rows > limits.rowsSaid) throw tooLarge('rows', { limit: limits.rowsSaid });
  }

  /** Columns with a width of their own, or hidden. */
  widths(columns: number): void {
    this.columns += columns;
    if (this.columns > limits.columnsSaid) throw tooLarge('columns', { limit: limits.columnsSaid });
  }
}
