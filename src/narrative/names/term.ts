import type { FactField, FactKey } from '../facts/fields.js';
import type { pairs } from '../facts/facts.js';
import type { Topic } from '../facts/topics.js';
import type { ListName } from '../lists.js';
import type { Quantity } from '../quantities.js';

export interface FiguresTerm extends Quantity {
  readonly kind: 'figures';
  readonly name: string;
}

export interface FactTerm {
  readonly kind: 'fact';
  readonly name: FactKey;
  readonly field: FactField;
}

/** What braces and conditions of a template can name. */
export type Term =
  | FiguresTerm
  | FactTerm
  /** Figures beside those of the year before. */
  | { readonly kind: 'compared'; readonly name: string; readonly of: FiguresTerm; readonly as: 'last' | 'change' | 'percent' }
  | { readonly kind: 'identity'; readonly name: 'agency' | 'year'; readonly what: string }
  | { readonly kind: 'form'; readonly name: string; readonly what: 'title' | 'basis' | 'sections' | 'count' }
  /** An enumeration; the names of its entries that are 0; the only one that is not. */
  | { readonly kind: 'list'; readonly name: string; readonly list: ListName; readonly part: 'all' | 'none' | 'only' }
  | { readonly kind: 'pairs'; readonly name: string; readonly pairs: keyof typeof pairs; readonly side: 'first' | 'second' }
  /** 【待填】 for all that a topic asks for and nobody told. */
  | { readonly kind: 'missing'; readonly name: string; readonly topic: Topic };
