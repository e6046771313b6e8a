import type { Measure } from './lexicon/units.js';

/** How a number is meant: as it stands, or as one of those around it. */
export type Nearness = 'exact' | 'rounded' | 'more' | 'nearly' | 'around' | 'above' | 'atLeast' | 'range';

/** A number of the text with its unit. Offsets are those of the clean text. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The true figure lies between these, both included. Money in 万元, shares from 0 to 1. */
  readonly low: number;
  readonly high: number;
  readonly measure: Measure | 'share';
  readonly unit: string;
  readonly nearness: Nearness;
  /** What one of the last written place is worth. */
  readonly place: number;
}
