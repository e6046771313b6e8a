import { formById, isFigureKey } from '../../form/index.js';
import type { FigureKey, Form } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import { acceptsOf, termsOf, type Terms } from './accepts.js';
import type { Frame, Named } from './frame.js';
import { rangeOf, type Range } from './values.js';

/** What names mean: the figures that each may be. */
interface Meanings {
  readonly terms: Map<string, Terms[]>;
  readonly accepted: Map<string, Terms[]>;
}

const noMeanings = (): Meanings => ({ terms: new Map(), accepted: new Map() });

/** Of reports with all figures of their form and no others, as most are: then the form alone says it. */
const ofForm = new WeakMap<Form, Meanings>();
/** More names than any writer finds for the figures. */
const mostNames = 5_000;

function meaningsOf(form: Form, { figures }: Report): Meanings {
  const keys = Object.keys(figures);
  if (keys.length !== form.figures.length || !keys.every((key) => isFigureKey(form, key))) return noMeanings();
  let found = ofForm.get(form);
  if (!found || found.terms.size + found.accepted.size > mostNames) ofForm.set(form, found = noMeanings());
  return found;
}

/** The tables of a report for many claims: what was looked up once is known. */
export class Tables {
  readonly form: Form;
  private readonly meanings: Meanings;
  private readonly ranges = new Map<Terms, Range>();
  private readonly before = new Map<Terms, Range>();

  constructor(private readonly report: Report, readonly lastYear: Report | undefined) {
    this.form = formById(report.form)!;
    this.meanings = meaningsOf(this.form, report);
  }

  /** A figure that is not in the report at all, and not unread either. */
  isAbsent(key: FigureKey): boolean {
    return !(key in this.report.figures) && !(key in this.report.unread);
  }

  /** What the figures of one name may be. */
  termsOf(named: Named): Terms[] {
    const name = nameOf(named);
    let found = this.meanings.terms.get(name);
    if (!found) this.meanings.terms.set(name, found = termsOf(this.report, this.form, named));
    return found;
  }

  /** All that a number of the frame may be. */
  acceptsOf(frame: Pick<Frame, 'named' | 'joined' | 'withCarried'>): Terms[] {
    const name = figuresName(frame);
    let found = this.meanings.accepted.get(name);
    if (!found) this.meanings.accepted.set(name, found = acceptsOf(this.report, this.form, frame));
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
