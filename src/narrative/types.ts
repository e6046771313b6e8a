import type { FigureKey } from '../form/types.js';
import type { TextKey } from '../report/place.js';

/**
 * What a person tells in the pane's short form and no table holds. Absent or empty means: not told yet.
 * Amounts in 元, counts in pieces; texts are the person's own sentences.
 */
export interface Facts {
  /** 主动公开政府信息条数. */
  readonly published?: number;
  /** 培训次数. */
  readonly trainings?: number;
  /** 信息处理费, 元; 0 when none was charged. */
  readonly informationFee?: number;
  readonly problems?: readonly string[];
  readonly measures?: readonly string[];
}

export type FactKey = keyof Facts;

/** A place in a sentence that a figure or a fact fills; it keeps where the number comes from. */
export interface Slot {
  readonly source: {
    readonly figure: FigureKey
  } | { readonly figures: readonly FigureKey[] } | { readonly fact: FactKey } | { readonly identity: 'agency' | 'year' };
  /** What the text shows: the number, or 【待填：…】 when it is blank. */
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
