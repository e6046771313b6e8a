import type { FigureKey } from '../form/types.js';
import type { TextKey } from '../report/place.js';
import type { FactKey } from './facts/fields.js';

export type { Facts } from './facts/facts.js';
export type { FactKey } from './facts/fields.js';

/** Where the words of a slot come from. */
export type SlotSource =
  | { readonly figure: FigureKey }
  | { readonly figures: readonly FigureKey[] }
  | { readonly fact: FactKey }
  | { readonly identity: 'agency' | 'year' }
  /** Last year's figures, how much this year's differ from them, or by how many per cent. */
  | { readonly lastYear: readonly FigureKey[]; readonly as: 'last' | 'change' | 'percent' }
  /** Facts that nobody told. */
  | { readonly untold: readonly FactKey[] }
  /** Figures that contradict each other, so that no sentence is made of them. */
  | { readonly doubtful: readonly FigureKey[] };

/** A place in a sentence that a figure or a fact fills; it keeps where the number comes from. */
export interface Slot {
  /** As a template calls it; absent for a part of a list that has no name of its own. */
  readonly name?: string;
  readonly source: SlotSource;
  /** What the text shows: the number, or 【待填：…】 or 【待核：…】 when it is blank. */
  readonly text: string;
  readonly blank: boolean;
}

export type Piece = string | Slot;

export interface Paragraph {
  /** Stable from one writing to the next, e.g. `overview.applications`. */
  readonly id: string;
  /** A heading opens one of the form's six sections, a subheading one aspect within it. */
  readonly kind: 'title' | 'heading' | 'subheading' | 'body';
  /** The text of the report that it belongs to; absent for the title. */
  readonly section?: TextKey;
  readonly pieces: readonly Piece[];
}
