import type { Form, SectionKey } from '../form/types.js';
import type { Report, TextKey } from '../report/report.js';
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
    ...form.sections.flatMap(({ key, heading }): Paragraph[] => {
      const section = textOf(key);
      return [
        { id: `${key}.heading`, kind: 'heading', ...(section ? { section } : {}), pieces: [heading] },
        ...paragraphsOf(form, key).map((plan) => paragraph(source, plan, section)),
      ];
    }),
  ];
}

export function paragraphText(paragraph: Paragraph): string {
  return paragraph.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** The texts as a Report holds them: paragraphs on lines of their own, without the headings of the six sections. */
export function sectionsOf(paragraphs: readonly Paragraph[]): Report['sections'] {
  const sections: Partial<Record<TextKey, string>> = {};
  for (const one of paragraphs) {
    if (one.section === undefined || one.kind === 'heading') continue;
    const before = sections[one.section];
    sections[one.section] = before === undefined ? paragraphText(one) : `${before}\n${paragraphText(one)}`;
  }
  return sections;
}

function paragraph(source: Source, plan: ParagraphPlan, section?: TextKey): Paragraph {
  return { id: plan.id, kind: plan.kind, ...(section ? { section } : {}), pieces: compose(source, plan) };
}

function textOf(key: SectionKey): TextKey | undefined {
  return key === 'overview' || key === 'problems' || key === 'other' ? key : undefined;
}
