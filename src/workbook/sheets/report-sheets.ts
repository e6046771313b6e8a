import type { Form, SectionKey } from '../../form/types.js';
import type { SheetDesign } from '../../grid/design.js';
import type { Facts, Paragraph } from '../../narrative/types.js';
import { paragraphText, writeNarrative } from '../../narrative/write.js';
import { emptyReport, type Report, type TextKey } from '../../report/report.js';
import { factsSetting, writeFacts } from '../kept/facts.js';
import type { Settings } from '../kept/settings.js';
import { templateSheets } from './template.js';
import { textsSetting, writeRecord } from '../kept/text-record.js';
import { textSheet } from '../text/text-sheet.js';
import { waiversSetting } from '../kept/waivers.js';

/** The sheets of a workbook, and what we keep in it beside them. */
export interface ReportWorkbook {
  readonly sheets: readonly SheetDesign[];
  readonly settings: Settings;
}

/** The official workbook to be filled in, with the frame of the text: every sentence waits for its figures as 【待填】. */
export function blankWorkbook(form: Form, identity: Pick<Report, 'agency' | 'year'> = { agency: '', year: null }): ReportWorkbook {
  const report = { ...emptyReport(form), ...identity };
  const paragraphs = writeNarrative(form, report, {});
  const record = { paragraphs: paragraphs.map((paragraph) => ({ id: paragraph.id, text: paragraphText(paragraph) })) };
  return { sheets: [...templateSheets(form, report, false), textSheet(paragraphs)], settings: { [textsSetting]: writeRecord(record) } };
}

/** A report as a workbook: its figures as published, its own text where it has one, and the facts that came with it. */
export function reportWorkbook(form: Form, report: Report, facts: Facts): ReportWorkbook {
  const told = writeFacts(facts);
  const hasText = Object.values(report.sections).some((text) => text !== '');
  return {
    sheets: [...templateSheets(form, report, true), ...(hasText ? [textSheet(ownText(form, report))] : [])],
    settings: {
      ...(told === undefined ? {} : { [factsSetting]: told }),
      ...(report.waivers?.length ? { [waiversSetting]: JSON.stringify(report.waivers) } : {}),
    },
  };
}

const texts: Readonly<Partial<Record<SectionKey, TextKey>>> = { overview: 'overview', problems: 'problems', other: 'other' };

/** The report's own text, one paragraph a row under the form's headings. */
function ownText(form: Form, { agency, year, sections }: Report): Paragraph[] {
  const body = (id: string, text: string | undefined): Paragraph[] =>
    (text ?? '').split('\n').filter(Boolean).map((line, index) => ({ id: `${id}.${index}`, kind: 'body', pieces: [line] }));
  return [
    { id: 'title', kind: 'title', pieces: [`${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`] },
    ...body('preface', sections.preface),
    ...form.sections.flatMap(({ key, heading }): Paragraph[] => [
      { id: key, kind: 'heading', pieces: [heading] },
      ...body(key, texts[key] === undefined ? undefined : sections[texts[key]]),
    ]),
  ];
}
