import type { Span } from '../../narrative/edited.js';

/** What stands in the sheet because we wrote it: kept in the workbook to know a person's changes from our own text. */
export interface WrittenTexts {
  /** In the order of the sheet. */
  readonly paragraphs: readonly WrittenParagraph[];
  /** We made the sheet, and put another text into it than our own: that of a published report. */
  readonly foreign?: true | undefined;
}

export interface WrittenParagraph {
  readonly id: string;
  /** As we last wrote it. */
  readonly text: string;
  /** Its slots. */
  readonly slots?: readonly Span[] | undefined;
  /** What a person made of it, where we left that alone. */
  readonly kept?: string | undefined;
  /** Those of our slots that are left in it. */
  readonly own?: readonly Span[] | undefined;
}
