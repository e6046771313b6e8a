import type { Form } from '../form/types.js';
import type { TextKey } from '../report/place.js';
import type { Report } from '../report/report.js';
import type { Sections, TextParagraph } from '../report/text.js';
import { paragraphsOf, preface, title, type ParagraphPlan } from './catalogue.js';
import { compose } from './compose.js';
import type { Source } from './source.js';
import type { Facts, Paragraph } from './types.js';

/**
 * The whole text of a report from its figures and from what a person told, and from nothing else.
 * Same input, same text. What nobody knows shows as 【待填：…】.
 */
export function writeNarrative(form: Form, report: Report, facts: Facts): Paragraph[] {
  const source: Source = { form, report, facts };
  return [
    paragraph(source, title),
    paragraph(source, preface, 'preface'),
    ...form.sections.flatMap(({ key, heading }): Paragraph[] => [
      { id: `${key}.heading`, kind: 'heading', section: key, pieces: [heading] },
      ...paragraphsOf(form, key).map((plan) => paragraph(source, plan, key)),
    ]),
  ];
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

function paragraph(source: Source, plan: ParagraphPlan, section?: TextKey): Paragraph {
  return { id: plan.id, kind: plan.kind, ...(section ? { section } : {}), pieces: compose(source, plan) };
}
