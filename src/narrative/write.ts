import type { Form } from '../form/types.js';
import type { LastYear } from '../report/last-year.js';
import type { TextKey } from '../report/place.js';
import type { Report } from '../report/report.js';
import type { Sections, TextParagraph } from '../report/text.js';
import { compose, type Writing } from './compose.js';
import { doubtsOf } from './doubts.js';
import type { Facts } from './facts/facts.js';
import { chineseNumber } from './numbers.js';
import { factsNamed } from './template/named.js';
import { builtInTemplate } from './template/built-in.js';
import type { Block, Template } from './template/template.js';
import type { Paragraph, Piece } from './types.js';

/** What a writing takes beside the report and what a person told. */
export interface WritingOptions {
  /** Last year's report: what changed is told where it is the same body's. */
  readonly lastYear?: LastYear | undefined;
  /** The usual one where absent. */
  readonly template?: Template | undefined;
}

/**
 * The whole text of a report from its figures and from what a person told, and from nothing else. Same input, same text.
 * What nobody knows shows as 【待填：…】, what contradicts itself as 【待核：…】. A paragraph without words is left out.
 */
export function writeNarrative(
  form: Form, report: Report, facts: Facts, { lastYear, template = builtInTemplate('full') }: WritingOptions = {},
): Paragraph[] {
  const source = { form, report, facts, lastYear, named: factsNamed(template) };
  const writing: Writing = { source, doubts: doubtsOf(form, report), told: new Set() };
  const said = template.blocks.map((block) => ({ block, pieces: block.opens ? [headingOf(form, block)] : compose(writing, block) }))
    .filter(({ pieces }) => pieces.length > 0);
  let counted = 0;
  return said.flatMap(({ block, pieces }, index): Paragraph[] => {
    const { id, kind, section } = block;
    if (kind === 'heading') counted = 0;
    if (kind === 'subheading' && said[index + 1]?.block.kind !== 'body') return [];
    const words = kind === 'subheading' ? numbered(++counted, pieces) : pieces;
    return [{ id, kind, ...(section ? { section } : {}), pieces: words }];
  });
}

/** As the form prints it. */
function headingOf(form: Form, { opens }: Block): string {
  return form.sections.find(({ key }) => key === opens)!.heading;
}

function numbered(ordinal: number, [first, ...rest]: readonly Piece[]): readonly Piece[] {
  const number = `（${chineseNumber(ordinal)}）`;
  return typeof first === 'string' ? [number + first, ...rest] : [number, first!, ...rest];
}

export function paragraphText(paragraph: Paragraph): string {
  return paragraph.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** The texts as a Report holds them, without the title and the headings of the six sections. */
export function sectionsOf(paragraphs: readonly Paragraph[]): Sections {
  const sections: Partial<Record<TextKey, TextParagraph[]>> = {};
  for (const one of paragraphs) {
    if (one.section === undefined) continue;
    const own = sections[one.section] ??= [];
    if (one.kind !== 'heading') own.push({ text: paragraphText(one) });
  }
  return sections;
}
