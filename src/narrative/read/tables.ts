import { formById } from '../../form/index.js';
import type { FigureKey, Form } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import { acceptsOf, termsOf, type Terms } from './accepts.js';
import type { Frame, Named } from './frame.js';
import { rangeOf, type Range } from './values.js';

/** The tables of a report for many claims: what was looked up once is known. */
export class Tables {
  readonly form: Form;
  private readonly terms = new Map<string, Terms[]>();
  private readonly accepted = new Map<string, Terms[]>();
  private readonly ranges = new Map<Terms, Range>();
  private readonly before = new Map<Terms, Range>();

  constructor(private readonly report: Report, readonly lastYear: Report | undefined) {
    this.form = formById(report.form)!;
  }

  /** A figure that is not in the report at all, and not unread either. */
  isAbsent(key: FigureKey): boolean {
    return !(key in this.report.figures) && !(key in this.report.unread);
  }

  /** What the figures of one name may be. */
  termsOf(named: Named): Terms[] {
    const name = nameOf(named);
    let found = this.terms.get(name);
    if (!found) this.terms.set(name, found = termsOf(this.report, this.form, named));
    return found;
  }

  /** All that a number of the frame may be. */
  acceptsOf(frame: Pick<Frame, 'named' | 'joined' | 'withCarried'>): Terms[] {
    const name = figuresName(frame);
    let found = this.accepted.get(name);
    if (!found) this.accepted.set(name, found = acceptsOf(this.report, this.form, frame));
    return found;
  }

  rangeOf(terms: Terms): Range {
    let found = this.ranges.get(terms);
    if (!found) this.ranges.set(terms, found = rangeOf(this.report, this.form, terms));
    return found;
  }

  /** The same of last year; undefined where its report is not at hand. */
  rangeBefore(terms: Terms): Range | undefined {
    if (!this.lastYear) return undefined;
    let found = this.before.get(terms);
    if (!found) this.before.set(terms, found = rangeOf(this.lastYear, formById(this.lastYear.form)!, terms));
    return found;
  }
}

/** The same for the same figures of the tables. */
export function figuresName({ named, joined, withCarried }: Pick<Frame, 'named' | 'joined' | 'withCarried'>): string {
  return `${named.map(nameOf).join('+')} ${joined} ${withCarried}`;
}

function nameOf({ object, act, column, restOf }: Named): string {
  return `${object} ${act} ${restOf ? `not ${restOf.join()}` : column ?? ''}`;
}
