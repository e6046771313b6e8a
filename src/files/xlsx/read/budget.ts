import { tooLarge } from '../../error.js';
import { limits } from '../limits.js';

/** What one reading may still use up, over all sheets. */
export class Budget {
  private cells = 0;
  private merges = 0;
  private formulaText = 0;
  private mergeWork = 0;

  cell(): void {
    if (++this.cells > limits.cells) throw tooLarge(`单元格超过 ${limits.cells} 个`);
  }

  merge(): void {
    if (++this.merges > limits.merges) throw tooLarge(`合并区域超过 ${limits.merges} 个`);
  }

  /** Shared formulas are short in the file and long when each cell gets its own. */
  formula(length: number): void {
    this.formulaText += length;
    if (length > limits.formulaLength || this.formulaText > limits.partBytes) throw tooLarge('公式过长或过多');
  }

  covering(steps: number): void {
    this.mergeWork += steps;
    if (this.mergeWork > limits.mergeWork) throw tooLarge('合并区域互相重叠');
  }
}
