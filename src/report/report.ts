import { figureIn } from '../form/index.js';
import type { Figure, FigureKey, Form } from '../form/types.js';
import type { Cell } from './cell.js';
import type { BodyKind } from './body.js';
import { judgeNumber, readEntry, type Entry, type EntryProblem } from './entry.js';
import type { Place } from './place.js';
import type { Sections } from './text.js';
import type { UnreadReason } from './unread.js';
import type { Waiver } from './waiver.js';

export type { CellPlace, Place, TextPlace } from './place.js';

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
  /** null is a blank, never 0; a figure that is absent, and not unread either, is not in the report at all. */
  readonly figures: Readonly<Record<FigureKey, number | null>>;
  /** Cells that were not a plain number. */
  readonly entries: Readonly<Record<FigureKey, EntryNote>>;
  /** Figures that are there and could not be read; they are in no other record but `places`. */
  readonly unread: Readonly<Record<FigureKey, UnreadReason>>;
  readonly sections: Sections;
  readonly places: Readonly<Record<FigureKey, Place>>;
  readonly waivers?: readonly Waiver[];
  /** What the reader wants a person to know, in Chinese. */
  readonly notes: readonly string[];
}

export function emptyReport(form: Form): Report {
  return { form: form.id, agency: '', year: null, figures: {}, entries: {}, unread: {}, sections: {}, places: {}, notes: [] };
}

/** The cell of a figure; a place where a person sees its address. */
export interface FigureCell {
  readonly figure: Figure;
  readonly cell: Cell | undefined;
  readonly place?: Place;
}

/** Reads the cells of some figures into the parts of a report that come from cells. */
export function readFigures(cells: Iterable<FigureCell>, typed = true): Pick<Report, 'figures' | 'entries' | 'unread' | 'places'> {
  const figures: Record<FigureKey, number | null> = {};
  const entries: Record<FigureKey, EntryNote> = {};
  const unread: Record<FigureKey, UnreadReason> = {};
  const places: Record<FigureKey, Place> = {};
  for (const { figure, cell, place } of cells) {
    if (place) places[figure.key] = place;
    if (cell?.unread !== undefined) {
      unread[figure.key] = cell.unread;
      continue;
    }
    const entry = readEntry(cell, figure.number, figure.unit, typed);
    figures[figure.key] = entry.value;
    if (entry.problem) entries[figure.key] = { text: entry.text, problem: entry.problem };
  }
  return { figures, entries, unread, places };
}

/**
 * The report with every figure judged, wherever it came from: nothing passes because it came as JSON or from a program. A
 * problem that is told already stays where the number itself has none.
 */
export function judged(form: Form, report: Report): Report {
  const judge = (key: FigureKey): Entry | undefined => {
    const value = report.figures[key];
    return typeof value === 'number' ? judgeNumber(value, figureIn(form, key).number) : undefined;
  };
  const wrong = Object.keys(report.figures).filter((key) => judge(key)?.problem !== undefined);
  // a problem is never without its figure, and what has a value was read
  const lost = Object.keys(report.entries).filter((key) => !(key in report.figures));
  const isRead = Object.keys(report.unread).some((key) => key in report.figures || lost.includes(key));
  // most reports are as they should be: two hundred figures are not copied for nothing
  if (wrong.length === 0 && lost.length === 0 && !isRead) return report;
  const figures: Record<FigureKey, number | null> = { ...report.figures };
  const entries: Record<FigureKey, EntryNote> = { ...report.entries };
  for (const key of wrong) {
    const { value, text, problem } = judge(key)!;
    figures[key] = value;
    entries[key] = { text, problem: problem! };
  }
  for (const key of lost) figures[key] = null;
  return { ...report, figures, entries, unread: Object.fromEntries(Object.entries(report.unread).filter(([key]) => !(key in figures))) };
}
