import { tableKeys } from '../form/index.js';
import type { Form, SectionKey } from '../form/types.js';
import type { CellPlace, TextKey } from '../report/place.js';
import { paragraphsIn, type Sections, type TextParagraph } from '../report/text.js';
import { cellAddress } from '../grid/address.js';
import type { Grid } from '../grid/grid.js';
import { boundLines } from './bound-text.js';
import type { Binding } from './find-tables.js';
import { headingOf, headingsIn } from './headings.js';
import { normaliseLabel, officialLabel } from './label.js';
import { labelsOf } from './labels-of.js';
import { readTitle } from './title.js';

/**
 * The texts of the sheet that holds the section headings, paragraph by paragraph: what stands under a heading is its section,
 * what stands above the first one is the preface. Empty when no sheet has at least two narrative headings. A column that a
 * person said to be the text is the text, while there are words in it.
 */
export function readSections(grids: readonly Grid[], form: Form, paper = false, bound?: Binding): Sections {
  const kindOf = new Map(form.sections.map(({ key, kind }) => [key, kind]));
  const keyOf = (text: string): SectionKey | undefined => headingOf(normaliseLabel(text), form)?.section.key;
  const column = bound && boundLines(grids, bound);
  if (column) {
    const sections = sectionsIn(column, keyOf, printedWords(form));
    // without any heading it is the part that has the numbers
    const { preface, ...headed } = sections;
    return preface && Object.keys(headed).length === 0 ? { overview: preface } : sections;
  }
  for (const grid of grids) {
    if (headingsIn(labelsOf(grid), form).size === 0) continue;
    const lines = linesOf(grid, paper);
    const found = lines.filter(({ text }) => kindOf.get(keyOf(text)!) === 'narrative');
    if (found.length >= 2) return sectionsIn(lines, keyOf, printedWords(form));
  }
  return {};
}

/** The first text of each row; a cell may hold several paragraphs. */
function linesOf({ name, cells }: Grid, paper: boolean): TextParagraph[] {
  return cells.flatMap((row, at) => {
    const column = row?.findIndex((cell) => typeof cell?.value === 'string' && cell.value.trim() !== '') ?? -1;
    const place: CellPlace | undefined = paper ? undefined : { sheet: name, cell: cellAddress(at, column) };
    return column < 0 ? [] : paragraphsIn(row![column]!.value as string, place);
  });
}

function sectionsIn(
  lines: readonly TextParagraph[], keyOf: (text: string) => SectionKey | undefined, printed: string,
): Sections {
  const texts: Partial<Record<TextKey, TextParagraph[]>> = {};
  let section: TextKey = 'preface';
  for (const line of lines) {
    const heading = keyOf(line.text);
    if (heading !== undefined) texts[section = heading] ??= [];
    // what stands above the title is the page's: a banner, the way to this page
    else if (section === 'preface' && readTitle(line.text)) delete texts.preface;
    else if (section === 'preface' || !isOfTable(section, line.text, printed)) (texts[section] ??= []).push(line);
  }
  return texts;
}

/** A piece of a table that was not found as one: its printed words and numbers, or a part of such words, and nothing else. */
function isOfTable(section: TextKey, text: string, printed: string): boolean {
  if (!tableKeys.some((key) => key === section) || text.length > 400) return false;
  const label = normaliseLabel(text);
  if (label !== '' && printed.includes(label)) return true;
  const isPrinted = (words: string): boolean => /^[\d.,/\s—–-]*$/.test(words) || printed.includes(`\n${normaliseLabel(words)}\n`);
  return text.split(/[|\t]/).every((part) => isPrinted(part) || part.split(/\s+/).every(isPrinted));
}

const known = new WeakMap<Form, string>();

/** All that the tables print, each on a line. */
function printedWords(form: Form): string {
  let words = known.get(form);
  if (words === undefined) {
    const labels = tableKeys.flatMap((key) => form.tables[key].cells.flatMap(({ text }) => (text ? [officialLabel(text).label] : [])));
    known.set(form, words = `\n${labels.join('\n')}\n`);
  }
  return words;
}
