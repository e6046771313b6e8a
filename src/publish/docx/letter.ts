import {
  AlignmentType, Document, HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
} from 'docx';
import { cleanLine } from '../clean.js';
import type { Letter, LetterTable } from '../letter.js';
import { paper } from '../paper.js';
import { footer, page } from './document.js';
import { fontOf, styles, tableText } from './styles.js';
import { halfPoints, twips, twipsOfPoints } from './units.js';

const textWidth = twips(paper.width - paper.margins.left - paper.margins.right);
const margins = { top: 40, bottom: 40, left: twips(1.2), right: twips(1.2), marginUnitType: WidthType.DXA };
const flush = { firstLine: 0, firstLineChars: 0 };

export function letterOf({ title, to, before, table, after, close }: Letter): Document {
  const body = (text: string): Paragraph => new Paragraph({ style: 'ReportBody', text: cleanLine(text) });
  return new Document({
    title: cleanLine(title), creator: '', lastModifiedBy: '', description: '', revision: 1,
    styles, evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: page, footers: footer,
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, text: cleanLine(title) }),
        new Paragraph({ style: 'ReportBody', indent: flush, text: cleanLine(to) }),
        ...before.map(body),
        tableOf(table),
        ...after.map((text, at) => new Paragraph({
          style: 'ReportBody', text: cleanLine(text), ...(at === 0 ? { spacing: { before: twipsOfPoints(paper.linePitch / 2) } } : {}),
        })),
        ...close.map((text) => new Paragraph({
          style: 'ReportBody', alignment: AlignmentType.RIGHT, indent: { ...flush, right: twipsOfPoints(paper.body * 2) }, keepLines: true,
          text: cleanLine(text),
        })),
      ],
    }],
  });
}

/** Its head stands again on each page, and no row is broken. */
function tableOf({ head, widths, rows }: LetterTable): Table {
  const columns = widths.map((share) => Math.floor(share * textWidth));
  const row = (cells: readonly string[], isHead: boolean): TableRow => new TableRow({
    cantSplit: true, tableHeader: isHead,
    children: cells.map((text, at) => new TableCell({
      verticalAlign: VerticalAlign.CENTER, margins, width: { size: columns[at]!, type: WidthType.DXA },
      children: [new Paragraph({
        style: 'ReportTable', ...(isHead || at === 0 ? {} : { alignment: AlignmentType.LEFT }),
        children: [new TextRun({
          text: cleanLine(text), size: halfPoints(tableText.plain), ...(isHead ? { font: fontOf('heading') } : {}),
        })],
      })],
    })),
  });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA }, layout: TableLayoutType.FIXED, columnWidths: columns, margins,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
