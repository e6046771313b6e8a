import type { Form, Section, SectionKey } from '../form/types.js';
import { normaliseLabel, officialLabel, similarity } from './label.js';
import type { Label } from './labels-of.js';

/** A section's heading as it stands in a text. */
export interface FoundHeading {
  readonly section: Section;
  /** As the form prints it; without its number; in other words. */
  readonly how: 'exact' | 'unnumbered' | 'variant';
}

/** A heading this close to the form's is taken for it; the six differ from each other far more. */
const nearEnough = 0.75;

/** The section whose heading a label is; undefined for any other text, such as a row of a table. */
export function headingOf(label: string, form: Form): FoundHeading | undefined {
  if (label === '' || label.length > 40) return undefined;
  const bare = withoutNumber(label);
  const numbered = bare !== label;
  for (const section of form.sections) {
    const official = officialLabel(section.heading).label;
    if (label === official) return { section, how: 'exact' };
    const own = withoutNumber(official);
    // without its number only the very words count: 总体情况 may begin a sentence, not be one
    if (bare === own) return { section, how: numbered ? 'variant' : 'unnumbered' };
    const known = (section.variants ?? []).some((variant) => normaliseLabel(variant) === bare);
    if (known || (numbered && label[0] === official[0] && similarity(bare, own) >= nearEnough)) return { section, how: 'variant' };
  }
  return undefined;
}

/** Headings in reading order, each section's first one; a text that holds fewer than two of the narrative ones has none. */
export function headingsIn(labels: readonly Label[], form: Form): Map<SectionKey, Label & FoundHeading> {
  const found = new Map<SectionKey, Label & FoundHeading>();
  for (const label of labels) {
    const heading = headingOf(label.label, form);
    if (heading && !found.has(heading.section.key)) found.set(heading.section.key, { ...label, ...heading });
  }
  const narrative = [...found.values()].filter(({ section }) => section.kind === 'narrative').length;
  return narrative < 2 ? new Map<SectionKey, Label & FoundHeading>() : found;
}

function withoutNumber(label: string): string {
  return label.replace(/^[一二三四五六七][、.,]/, '');
}
