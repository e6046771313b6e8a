import type { Area } from '../../../src/grid/grid.js';
import { accessDenied, Failure, invalidArgument } from '../failure.js';
import { intersection } from '../model/areas.js';
import type { Sheet, Validation } from '../model/sheet.js';
import type { Workbook } from '../model/workbook.js';
import { Remote } from '../remote.js';

export class DataValidationRemote extends Remote {
  readonly typeName = 'DataValidation';

  constructor(private readonly workbook: Workbook, private readonly sheet: Sheet, private readonly area: Area) {
    super();
  }
  get Rule(): unknown {
    return this.#own()?.rule ?? {};
  }
  set Rule(rule: unknown) {
    if (this.sheet.protected) throw accessDenied();
    this.workbook.assertTakes('validation');
    assertRule(rule);
    this.sheet.validations = this.sheet.validations.filter((each) => !intersection(each.area, this.area));
    this.sheet.validations.push({ area: { ...this.area }, rule });
  }
  set ErrorAlert(value: unknown) {
    assertAlert(value);
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

const comparing = new Set(['wholeNumber', 'decimal', 'textLength', 'date', 'time']);
const kinds = new Set([...comparing, 'list', 'custom']);
const ofOne = new Set(['EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo']);
const ofTwo = new Set(['Between', 'NotBetween']);

/** One kind, its operands by its operator (Excel.DataValidationRule, Excel.BasicDataValidation). */
function assertRule(rule: unknown): void {
  const wrong = (why: string): Error => invalidArgument(`data validation: ${why}`);
  const [[kind, criteria] = [], ...others] = Object.entries((rule ?? {}) as Record<string, unknown>);
  if (kind === undefined || others.length > 0) throw wrong('a rule has exactly one kind');
  if (!kinds.has(kind)) throw wrong(`kind ${kind}`);
  if (!comparing.has(kind)) return;
  const { formula1, formula2, operator, ...unknown } = criteria as Record<string, unknown>;
  if (Object.keys(unknown).length > 0) throw wrong(`${Object.keys(unknown)[0]!} of a rule`);
  if (!isOperand(formula1)) throw wrong('formula1');
  if (ofTwo.has(String(operator)) ? !isOperand(formula2) : formula2 !== undefined) throw wrong(`formula2 with ${String(operator)}`);
  if (!ofOne.has(String(operator)) && !ofTwo.has(String(operator))) throw wrong(`operator ${String(operator)}`);
}

function isOperand(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

/** What the dialog of Excel takes. */
function assertAlert(value: unknown): void {
  const { title, message, style, showAlert } = (value ?? {}) as Record<string, unknown>;
  const fits = (text: unknown, most: number): boolean => typeof text === 'string' && text.length <= most;
  if (!fits(title, 32) || !fits(message, 255)) throw invalidArgument('an alert of more than 32 and 255 characters');
  if (!['Stop', 'Warning', 'Information'].includes(String(style)) || typeof showAlert !== 'boolean') throw invalidArgument('style of an alert');
}
