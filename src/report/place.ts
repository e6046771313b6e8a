import type { SectionKey } from '../form/types.js';

/** The texts of a report: 编制说明 before the first section, then what stands in each section, beside the tables too. */
export const textKeys = [
  'preface', 'overview', 'disclosure', 'applications', 'disputes', 'problems', 'other',
] as const satisfies readonly ('preface' | SectionKey)[];

export type TextKey = (typeof textKeys)[number];

export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Words of a text. */
export interface TextPlace {
  readonly section: TextKey;
  /** Counted from 1, as a person does: 六 ¶1. */
  readonly paragraph: number;
  /** Characters of the paragraph, from 0; the end is not part of it. */
  readonly start: number;
  readonly end: number;
  /** The cell that holds the paragraph, where there is one. */
  readonly at?: CellPlace;
}

/** Where a figure or a claim stands. */
export type Place = CellPlace | TextPlace;

export function isTextPlace(place: Place): place is TextPlace {
  return 'section' in place;
}

/** The cell to show: that of a figure, or the one that holds the words. */
export function cellOf(place: Place): CellPlace | undefined {
  return isTextPlace(place) ? place.at : place;
}
