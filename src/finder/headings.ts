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
  const bare = withoutNumber(label);
  const numbered = bare !== label;
  const official = officialHeadings(form);
  const section = official.sections.get(bare);
  if (section && label === section.label) return { section: section.section, how: 'exact' };
  // without its number only the very words count: 总体情况 may begin a sentence, not be one
  if (section) return { section: section.section, how: numbered ? 'variant' : 'unnumbered' };
  const variant = official.variants.get(bare);
  if (variant) return { section: variant, how: 'variant' };
  if (!numbered) return undefined;
  const near = official.all.find((own) => label[0] === own.label[0] && similarity(bare, own.bare) >= nearEnough);
  return near && { section: near.section, how: 'variant' };
}

interface OfficialHeading {
  readonly section: Section;
  readonly label: string;
  readonly bare: string;
}

interface OfficialHeadings {
  readonly all: readonly OfficialHeading[];
  /** By their words without the number. */
  readonly sections: ReadonlyMap<string, OfficialHeading>;
  readonly variants: ReadonlyMap<string, Section>;
}

/** Every cell of a workbook is asked whether it is a heading. */
const known = new WeakMap<Form, OfficialHeadings>();

function officialHeadings(form: Form): OfficialHeadings {
  let made = known.get(form);
  if (!made) {
    const all = form.sections.map((section) => {
      const { label } = officialLabel(section.heading);
      return { section, label, bare: withoutNumber(label) };
    });
    const variants = form.sections.flatMap((section) => (section.variants ?? []).map((text) => [normaliseLabel(text), section] as const));
    known.set(form, made = { all, sections: new Map(all.map((heading) => [heading.bare, heading])), variants: new Map(variants) });
  }
  return made;
}

/** Headings in reading order, each section's first one; a text that holds fewer than two of the narrative ones has none. */
export function headingsIn(labels: readonly Label[], form: Form): ReadonlyMap<SectionKey, Label & FoundHeading> {
  const before = read.get(labels);
  if (before?.form === form) return before.headings;
  const headings = readHeadings(labels, form);
  read.set(labels, { form, headings });
  return headings;
}

/** The reading and several rules ask for those of each grid, whose labels never change. */
const read = new WeakMap<readonly Label[], { readonly form: Form; readonly headings: ReadonlyMap<SectionKey, Label & FoundHeading> }>();

function readHeadings(labels: readonly Label[], form: Form): ReadonlyMap<SectionKey, Label & FoundHeading> {
  const found = new Map<SectionKey, Label & FoundHeading>();
  for (const label of labels) {
    const heading = headingOf(label.label, form);
    if (heading && !found.has(heading.section.key)) found.set(heading.section.key, { ...label, ...heading });
  }
  const narrative = [...found.values()].filter(({ section }) => section.kind === 'narrative').length;
  return narrative < 2 ? new Map<SectionKey, Label & FoundHeading>() : found;
}

/** The number that a heading has, 一 to 十; undefined where it has none. */
export function numberOfHeading(text: string): string | undefined {
  return /^([一二三四五六七八九十])[、.,．，]/.exec(text.replace(/\s+/g, ''))?.[1];
}

function withoutNumber(label: string): string {
  return label.replace(/^[一二三四五六七][、.,]/, '');
}
