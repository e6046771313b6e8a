import type { Area } from '../../../src/grid/grid.js';
import { accessDenied, Failure } from '../failure.js';
import { intersection } from '../model/areas.js';
import type { Sheet, Validation } from '../model/sheet.js';
import { Remote } from '../remote.js';

export class DataValidationRemote extends Remote {
  readonly typeName = 'DataValidation';

  constructor(private readonly sheet: Sheet, private readonly area: Area) {
    super();
  }
  get Rule(): unknown {
    return this.#own()?.rule ?? {};
  }
  set Rule(rule: unknown) {
    if (this.sheet.protected) throw accessDenied();
    this.sheet.validations = this.sheet.validations.filter((each) => !intersection(each.area, this.area));
    this.sheet.validations.push({ area: { ...this.area }, rule });
  }
  set ErrorAlert(value: unknown) {
    this.#existing().errorAlert = value;
  }
  set IgnoreBlanks(value: boolean) {
    this.#existing().ignoreBlanks = value;
  }
  #own(): Validation | undefined {
    return this.sheet.validations.find((each) => intersection(each.area, this.area));
  }
  #existing(): Validation {
    const own = this.#own();
    if (!own) throw new Failure('InvalidOperation', 'There is no validation rule on these cells.');
    return own;
  }
}
