import {
  AlignmentType, Document, DocumentGridType, Footer, Header, HeadingLevel, PageNumber, PageOrientation, Paragraph, TextRun,
  type FileChild, type ISectionPropertiesOptions,
} from 'docx';
import { isHeading, type Line } from '../line.js';
import { draftWord, paper } from '../paper.js';
import type { Publication, PublishedSection } from '../publication.js';
import { fontOf, styles } from './styles.js';
import { tableOf } from './table.js';
import { twips, twipsOfPoints } from './units.js';

const { margins } = paper;
export const footer = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };

/** The page of an official document. */
export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(paper.width), height: twips(paper.height), orientation: PageOrientation.PORTRAIT },
    margin: {
      top: twips(margins.top), right: twips(margins.right), bottom: twips(margins.bottom), left: twips(margins.left),
      header: twips(20), footer: twips(paper.footer), gutter: 0,
    },
  },
  grid: {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: Math.floor((paper.height - margins.top - margins.bottom) / 25.4 * 1440 / paper.lines),
    // in 1/4096 of a point, beside the size of the letters
    charSpace: Math.floor(((paper.width - margins.left - margins.right) / 25.4 * 72 / paper.characters - paper.body) * 4096),
  },
};

export function documentOf({ title, preface, sections, report, draft }: Publication): Document {
  return new Document({
    title: title.join(''), creator: report.agency, lastModifiedBy: report.agency, description: '', revision: 1,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: page,
      footers: footer,
      ...(draft ? { headers: { default: draftHeader(), even: draftHeader() } } : {}),
      children: [titleOf(title), ...preface.map(lineOf), ...sections.flatMap((section, at) => sectionOf(section, sections[at - 1]))],
    }],
  });
}

function titleOf(pieces: readonly string[]): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: titleLines(pieces).map((text, at) => new TextRun({ text, ...(at > 0 ? { break: 1 } : {}) })),
  });
}

/** One line where it fits, else a line for each piece. */
function titleLines(pieces: readonly string[]): readonly string[] {
  const room = (paper.width - margins.left - margins.right) / 25.4 * 72 / paper.title;
  return pieces.join('').length <= room - 2 ? [pieces.join('')] : pieces;
}

function sectionOf({ heading, lines, table }: PublishedSection, before: PublishedSection | undefined): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1, text: heading,
      spacing: { ...(before?.table ? { before: twipsOfPoints(paper.linePitch / 2) } : {}), ...(table ? { after: twips(1) } : {}) },
    }),
    ...lines.map(lineOf),
    ...(table ? [tableOf(table)] : []),
  ];
}

function lineOf(line: Line): Paragraph {
  if (isHeading(line)) return new Paragraph({ heading: HeadingLevel.HEADING_2, text: line.lead });
  const lead = line.lead === '' ? [] : [new TextRun({ text: line.lead, font: fontOf('aspect') })];
  return new Paragraph({ style: 'ReportBody', children: [...lead, new TextRun(line.text)] });
}

/** — 1 —, one character in from the edge. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const inset = twipsOfPoints(paper.pageNumber);
  return new Footer({
    children: [new Paragraph({
      style: 'ReportPage', alignment, indent: alignment === AlignmentType.RIGHT ? { right: inset } : { left: inset },
      children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
    })],
  });
}

function draftHeader(): Header {
  return new Header({ children: [new Paragraph({ style: 'ReportDraft', text: draftWord })] });
}
