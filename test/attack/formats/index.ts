import type { Model } from '../model.js';
import { docxOf } from './docx.js';
import { htmlOf } from './html.js';
import { pdfOf } from './pdf.js';
import { linesOf, markdownOf, pipesOf, tabsOf, tightPipesOf } from './text.js';
import { xlsxOf } from './xlsx.js';

export interface Format {
  /** What it is called in docs/readers.md. */
  readonly title: string;
  readonly file: string;
  readonly write: (model: Model) => Uint8Array;
}

/** Every format that we write or can compose; a new one is one entry. */
export const formats = {
  xlsx: { title: 'xlsx', file: 'report.xlsx', write: xlsxOf },
  docx: { title: 'docx', file: 'report.docx', write: docxOf },
  html: { title: 'html', file: 'report.html', write: htmlOf },
  markdown: { title: 'Markdown', file: 'report.md', write: markdownOf },
  pipes: { title: '`a \\| b`', file: 'pipes.txt', write: pipesOf },
  tightPipes: { title: '`a\\|b`', file: 'tight.txt', write: tightPipesOf },
  tabs: { title: 'tabs', file: 'tabs.txt', write: tabsOf },
  lines: { title: 'a cell a line', file: 'lines.txt', write: linesOf },
  pdf: { title: 'PDF', file: 'report.pdf', write: pdfOf },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
