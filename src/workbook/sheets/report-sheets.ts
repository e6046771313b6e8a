import { withChanges, type Settings } from '../../files/settings.js';
import type { Form } from '../../form/types.js';
import type { SheetDesign } from '../../grid/design.js';
import type { Facts, Paragraph } from '../../narrative/types.js';
import { writeNarrative } from '../../narrative/write.js';
import type { TextKey } from '../../report/place.js';
import { emptyReport, type Report } from '../../report/report.js';
import type { Kept } from '../kept/kept.js';
import { keptSettings } from '../kept/write.js';
import { factsSheet } from './facts-sheet.js';
import { templateSheets } from './template.js';
import { recordOf, textSheet, titleOf } from '../text/text-sheet.js';

/** The sheets of a workbook, and what we keep in it beside them. */
export interface ReportWorkbook {
  readonly sheets: readonly SheetDesign[];
  readonly kept: Partial<Omit<Kept, 'damaged'>>;
}

/** What is kept as the settings of a new workbook. */
export function settingsOf({ kept }: ReportWorkbook): Settings {
  return withChanges({}, keptSettings(kept));
}

/** The official workbook to be filled in, with the frame of the text: every sentence waits for its figures as 【待填】. */
export function blankWorkbook(
  form: Form, identity: Pick<Report, 'agency' | 'year'> = { agency: '', year: null }, facts: Facts = {},
): ReportWorkbook {
  const report = { ...emptyReport(form), ...identity };
  const paragraphs = writeNarrative(form, report, facts);
  return {
    sheets: [...templateSheets(form, report, false), factsSheet(facts), textSheet(paragraphs)],
    // the sheet has them now
    kept: { facts: {}, texts: recordOf(paragraphs) },
  };
}

/**
 * A report as a workbook: its figures as published, its own text where it has one, and the facts that came with it. The sheet
 * of its text is ours, and what stands in it is the report's: our own sentences count as taken out.
 */
export function reportWorkbook(form: Form, report: Report, facts: Facts): ReportWorkbook {
  const hasText = Object.values(report.sections).some((paragraphs) => paragraphs.length > 0);
  return {
    sheets: [...templateSheets(form, report, true), factsSheet(facts), ...(hasText ? [textSheet(ownText(form, report))] : [])],
    kept: {
      waivers: report.waivers ?? [],
      ...(hasText ? { texts: { ...recordOf(writeNarrative(form, report, facts)), foreign: true } } : {}),
    },
  };
}

/** The report's own text, one paragraph a row under the form's headings. */
export function ownText(form: Form, { agency, year, sections }: Report): Paragraph[] {
  const body = (key: TextKey): Paragraph[] =>
    (sections[key] ?? []).map(({ text }, index) => ({ id: `${key}.${index}`, kind: 'body', pieces: [text] }));
  return [
    { id: 'title', kind: 'title', pieces: [titleOf({ agency, year })] },
    ...body('preface'),
    ...form.sections.flatMap(({ key, heading }): Paragraph[] => [{ id: key, kind: 'heading', pieces: [heading] }, ...body(key)]),
  ];
}
