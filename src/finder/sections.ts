import type { Form, SectionKey } from '../form/types.js';
import type { Report, TextKey } from '../report/report.js';
import type { Grid } from '../grid/grid.js';
import { headingOf, headingsIn } from './headings.js';
import { normaliseLabel } from './label.js';
import { labelsOf } from './labels-of.js';
import { readTitle } from './title.js';

const narrative: Readonly<Partial<Record<SectionKey, TextKey>>> = { overview: 'overview', problems: 'problems', other: 'other' };

/**
 * The texts of the sheet that holds the section headings, one paragraph a row: what stands under a heading is its section,
 * what stands above the first one is the preface. Empty when no sheet has at least two narrative headings.
 */
export function readSections(grids: readonly Grid[], form: Form): Report['sections'] {
  const keyOf = (text: string): SectionKey | undefined => headingOf(normaliseLabel(text), form)?.section.key;
  for (const grid of grids) {
    if (headingsIn(labelsOf(grid), form).size === 0) continue;
    const paragraphs = grid.cells.map((row) =>
      row?.find((cell) => typeof cell?.value === 'string' && cell.value.trim() !== '')?.value as string | undefined);
    const found = paragraphs.filter((text) => text !== undefined && narrative[keyOf(text)!] !== undefined);
    if (found.length >= 2) return readParagraphs(paragraphs, keyOf);
  }
  return {};
}

function readParagraphs(paragraphs: readonly (string | undefined)[], keyOf: (text: string) => SectionKey | undefined): Report['sections'] {
  const texts: Partial<Record<TextKey, string>> = {};
  let section: TextKey | undefined = 'preface';
  for (const paragraph of paragraphs) {
    if (paragraph === undefined) continue;
    const heading = keyOf(paragraph);
    if (heading !== undefined) section = narrative[heading];
    else if (section === 'preface' && readTitle(paragraph)) continue;
    else if (section !== undefined) texts[section] = texts[section] === undefined ? paragraph : `${texts[section]}\n${paragraph}`;
  }
  return texts;
}
