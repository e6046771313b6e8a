import { currentForm as form } from '../../src/form/index.js';
import type { FigureKey } from '../../src/form/types.js';
import type { Facts, Paragraph } from '../../src/narrative/types.js';
import { paragraphText, writeNarrative } from '../../src/narrative/write.js';
import { emptyReport, type Report } from '../../src/report/report.js';

/** A report of 某区档案局 for 2024: every figure 0 but these; null for a blank. */
export function reportWith(figures: Readonly<Record<FigureKey, number | null>>, agency = '某区档案局'): Report {
  return {
    ...emptyReport(form), agency, year: 2024, figures: { ...Object.fromEntries(form.figures.map(({ key }) => [key, 0])), ...figures },
  };
}

export function written(report: Report, facts: Facts = {}): Record<string, string> {
  return Object.fromEntries(writeNarrative(form, report, facts).map((paragraph) => [paragraph.id, paragraphText(paragraph)]));
}

/** One paragraph of the text. */
export function saidIn(id: string, report: Report, facts: Facts = {}): string {
  const text = written(report, facts)[id];
  if (text === undefined) throw new Error(`no paragraph ${id}`);
  return text;
}

export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphText).join('\n');
}
