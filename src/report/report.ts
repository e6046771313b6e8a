import type { Figure, FigureKey, Form, SectionKey } from '../form/types.js';
import type { Cell } from './cell.js';
import type { BodyKind } from './body.js';
import { readEntry, type EntryProblem } from './entry.js';
import type { Waiver } from './waiver.js';

/** Where a figure or a claim stands. */
export type Place =
  | { readonly sheet: string; readonly cell: string }
  | { readonly section: TextKey; readonly start: number; readonly end: number };

/** The texts of a report: 编制说明 before the first section, and the three narrative sections. */
export type TextKey = 'preface' | Extract<SectionKey, 'overview' | 'problems' | 'other'>;

export interface EntryNote {
  readonly text: string;
  readonly problem: EntryProblem;
}

/** The figures and texts that one body reports for one year. */
export interface Report {
  /** Form id, e.g. `2021`. */
  readonly form: string;
  readonly agency: string;
  readonly year: number | null;
  /** Absent where nobody said it. */
  readonly body?: BodyKind;
  /** null is a blank, never 0; a figure that is absent was not there to be read (its table is missing). */
  readonly figures: Readonly<Record<FigureKey, number | null>>;
  /** Cells that were not a plain number. */
  readonly entries: Readonly<Record<FigureKey, EntryNote>>;
  readonly sections: Readonly<Partial<Record<TextKey, string>>>;
  readonly places: Readonly<Record<FigureKey, Place>>;
  readonly waivers?: readonly Waiver[];
  /** What the reader wants a person to know, in Chinese. */
  readonly notes: readonly string[];
}

export function emptyReport(form: Form): Report {
  return { form: form.id, agency: '', year: null, figures: {}, entries: {}, sections: {}, places: {}, notes: [] };
}

/** Reads the cells of some figures into the three parts of a report that come from cells. */
export function readFigures(
  cells: Iterable<readonly [figure: Figure, cell: Cell | undefined, place: Place]>,
  typed = true,
): Pick<Report, 'figures' | 'entries' | 'places'> {
  const figures: Record<FigureKey, number | null> = {};
  const entries: Record<FigureKey, EntryNote> = {};
  const places: Record<FigureKey, Place> = {};
  for (const [figure, cell, place] of cells) {
    const entry = readEntry(cell, figure.number, figure.unit, typed);
    figures[figure.key] = entry.value;
    places[figure.key] = place;
    if (entry.problem) entries[figure.key] = { text: entry.text, problem: entry.problem };
  }
  return { figures, entries, places };
}
