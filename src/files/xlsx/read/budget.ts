import { tooLarge } from '../../error.js';
import { limits } from '../limits.js';

/** What one reading may still use up, over all sheets. */
export class Budget {
  private cells = 0;
  private merges = 0;
  private formulaText = 0;
  private mergeWork = 0;

  cell(): void {
    if (++this.cells > limits.cells) throw tooLarge('cells', { limit: limits.cells });
  }

  merge(): void {
    if (++this.merges > limits.merges) throw tooLarge('merges', { limit: limits.merges });
  }

  /** Shared formulas are short in the file and long when each cell gets its own. */
  formula(length: number): void {
    this.formulaText += length;
    if (length > limits.formulaLength || this.formulaText > limits.partBytes) throw tooLarge('formulas');
  }

  covering(steps: number): void {
    this.mergeWork += steps;
    if (this.mergeWork > limits.mergeWork) throw tooLarge('overlappingMerges');
  }
}
