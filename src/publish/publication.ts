import { formById, tableKeys } from '../form/index.js';
import type { Form, SectionKey, TableKey } from '../form/types.js';
import type { Facts } from '../narrative/types.js';
import { sectionsOf, writeNarrative, type WritingOptions } from '../narrative/write.js';
import type { TextKey } from '../report/place.js';
import type { Report } from '../report/report.js';
import { textOf } from '../report/text.js';
import { cleanLine, linesOf } from './clean.js';
import { lineOf, type Line } from './line.js';
import { publishedTable, type PublishedTable } from './table.js';

export interface PublishedSection {
  readonly key: SectionKey;
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly table?: PublishedTable;
}

/** One report as it is published, text and tables in their sections; docx, page and open data all come from it. */
export interface Publication {
  readonly form: Form;
  readonly report: Report;
  /** The title, in pieces that stay whole where it needs several lines. */
  readonly title: readonly string[];
  readonly preface: readonly Line[];
  readonly sections: readonly PublishedSection[];
  /** The texts as printed, one paragraph a line. */
  readonly texts: Readonly<Partial<Record<TextKey, string>>>;
  /** Not to be given out: each page says so. */
  readonly draft: boolean;
}

export interface PublicationOptions extends WritingOptions {
  readonly draft?: boolean;
}

/** The person's own text where there is one; where a section has none, what the figures and facts tell. */
export function publicationOf(report: Report, facts: Facts = {}, { draft = false, ...options }: PublicationOptions = {}): Publication {
  const form = formById(report.form);
  if (!form) throw new Error(`no form ${report.form}`);
  const agency = cleanLine(report.agency);
  const written = sectionsOf(writeNarrative(form, { ...report, agency }, facts, options));
  const texts: Partial<Record<TextKey, string>> = {};
  const linesAt = (key: TextKey): Line[] => {
    const own = linesOf(textOf(report.sections, key));
    const lines = own.length > 0 ? own : linesOf(textOf(written, key));
    if (lines.length > 0) texts[key] = lines.join('\n');
    return lines.map(lineOf);
  };
  return {
    form, report: { ...report, agency }, draft, texts,
    title: [agency, `${report.year ?? ''}年政府信息公开工作年度报告`],
    preface: linesAt('preface'),
    sections: form.sections.map(({ key, heading }) => ({
      key, heading, lines: linesAt(key), ...(isTable(key) ? { table: publishedTable(form, report, key) } : {}),
    })),
  };
}

function isTable(key: TextKey): key is TableKey {
  return tableKeys.some((one) => one === key);
}
