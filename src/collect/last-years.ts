import { formById } from '../form/index.js';
import { asLastYear, type LastYear } from '../report/last-year.js';
import type { Report } from '../report/report.js';
import { bareName } from './names.js';
import { laterOf, type RoundMarks } from './order.js';

/** Thousands of them wait for their bodies: numbers alone, in form order. */
interface CompactReport extends Omit<LastYear, 'figures'> {
  readonly values: Float64Array;
}

interface Filed {
  readonly report: CompactReport;
  readonly marks: RoundMarks;
}

/** The reports of the year before, by the names of their bodies; of several rounds the newest. */
export class LastYearReports {
  /** Of each body the newest round first. */
  private readonly reports = new Map<string, Filed[]>();

  /** Files are added in name order: where nothing tells their rounds apart, the last one counts. */
  add(report: Report, name: string, marks: RoundMarks): void {
    const own = this.reports.get(bareName(name)) ?? [];
    own.unshift({ report: compact(asLastYear(report)), marks });
    own.sort((one, other) => -laterOf(one.marks, other.marks).order);
    this.reports.set(bareName(name), own);
  }

  /** One report of each body, of the year before `year`, with the name that it is filed under. */
  * of(year: number | null): Generator<readonly [name: string, report: LastYear]> {
    for (const [name, own] of this.reports) {
      const match = own.find(({ report }) => year === null || report.year === null || report.year === year - 1);
      if (match) yield [name, whole(match.report)];
    }
  }

  /** Under the first of these names that one is filed under; that of the year before `year` first. */
  find(names: readonly string[], year: number | null): LastYear | undefined {
    for (const name of names) {
      const own = name === '' ? [] : this.reports.get(bareName(name)) ?? [];
      const match = own.find(({ report }) => year !== null && report.year === year - 1) ?? own[0];
      if (match) return whole(match.report);
    }
    return undefined;
  }
}

function compact({ figures, ...report }: LastYear): CompactReport {
  return { ...report, values: Float64Array.from(formById(report.form)!.figures, ({ key }) => figures[key] ?? NaN) };
}

function whole({ values, ...report }: CompactReport): LastYear {
  const figures = formById(report.form)!.figures.map(({ key }, at) => [key, Number.isNaN(values[at]!) ? null : values[at]!] as const);
  return { ...report, figures: Object.fromEntries(figures) };
}
