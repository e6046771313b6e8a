import { units, type Measure } from './lexicon/units.js';
import { each, WordIndex } from './words.js';

/** The unit that starts at a place. */
export const unitIndex = new WordIndex<Measure>(() => Object.entries(units).flatMap(([measure, words]) => each(words, measure as Measure)));
