import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import type { Paragraph } from '../../narrative/types.js';
import { paragraphText } from '../../narrative/write.js';
import type { Report } from '../../report/report.js';
import type { WrittenTexts } from '../kept/text-record.js';
import { textHeight } from '../sheets/text-rows.js';
import { recordOfParagraph } from './persons-text.js';

export const textSheetName = '正文';

/**
 * Characters of the default font: at 16 points a line holds about the 28 characters of GB/T 9704. It also fits the width of
 * A4 unscaled: LibreOffice does not shrink a sheet of one single column and would cut it at both sides.
 */
const columnWidth = 76;

/** 方正小标宋 is on few machines and what replaces it differs from host to host, so the title is bold 宋体. */
const styles: Readonly<Record<Paragraph['kind'], CellStyle & { readonly size: number }>> = {
  title: { font: '宋体', size: 22, bold: true, horizontal: 'center', vertical: 'center', wrap: true },
  heading: { font: '黑体', size: 16, horizontal: 'left', vertical: 'center', wrap: true },
  subheading: { font: '楷体', size: 16, horizontal: 'left', vertical: 'center', wrap: true },
  body: { font: '仿宋', size: 16, horizontal: 'left', vertical: 'center', wrap: true },
};

/**
 * The text, one paragraph a row. A cell cannot indent its first line, and spaces in its place would travel into the
 * published text when it is copied; so paragraphs stand apart by their height, and Word indents them when exported.
 */
export function textSheet(paragraphs: readonly Paragraph[]): SheetDesign {
  return {
    name: textSheetName,
    cells: paragraphs.map((paragraph, row): DesignedCell => ({
      row, column: 0, value: paragraphText(paragraph), style: styles[paragraph.kind],
    })),
    merges: [],
    columnWidths: [columnWidth],
    rowHeights: Object.fromEntries(paragraphs.map((paragraph, row) => [row, rowHeight(paragraph)])),
    validations: [],
    print: { landscape: false, area: { row: 0, column: 0, rows: paragraphs.length, columns: 1 }, onePage: false },
  };
}

/** What to keep of paragraphs that were written. */
export function recordOf(paragraphs: readonly Paragraph[]): WrittenTexts {
  return { paragraphs: paragraphs.map(recordOfParagraph) };
}

export function titleOf({ agency, year }: Pick<Report, 'agency' | 'year'>): string {
  return `${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
}

/** In points, for a text that comes from elsewhere and may have several lines. */
export function bodyHeight(text: string): number {
  return rowHeight({ id: '', kind: 'body', pieces: [text] });
}

function rowHeight(paragraph: Paragraph): number {
  return textHeight(paragraphText(paragraph), columnWidth, styles[paragraph.kind].size, paragraph.kind === 'title' ? 20 : 8);
}
