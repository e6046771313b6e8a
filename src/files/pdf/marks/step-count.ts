import { type FileError, tooLarge } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { limits } from '../limits.js';
import type { StepNames } from './page-marks.js';

/** The steps of all pages so far; what is past a bound comes back as its error. */
export class StepCount {
  #page = 0;
  #onPage = 0;
  #all = 0;
  #forms = 0;

  constructor(readonly names: StepNames, readonly largestForm: number) {}

  startPage(number: number): void {
    this.#page = number;
    this.#onPage = 0;
  }

  add(steps: readonly number[]): FileError | undefined {
    this.#onPage += steps.length;
    this.#all += steps.length;
    this.#forms += steps.filter((step) => step === this.names.paintFormXObjectBegin).length;
    if (this.#onPage > limits.pageSteps) return tooLarge('pageSteps', { page: this.#page, limit: limits.pageSteps });
    if (this.#all > limits.steps) return tooLarge('steps', { limit: limits.steps });
    if (this.#forms > limits.forms) return tooLarge('forms', { limit: limits.forms });
    if (this.#forms * this.largestForm > limits.formBytes) return tooLarge('contents', { limit: megabytes(limits.formBytes) });
    return undefined;
  }
}
