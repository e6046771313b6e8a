import type { Term } from '../names/term.js';
import type { TextKey } from '../../report/place.js';
import type { SectionKey } from '../../form/types.js';
import type { BodyKind } from '../../report/body.js';
import type { Paragraph } from '../types.js';

/** Something that holds of a report or not. */
export type Test =
  | { readonly kind: 'some' | 'none' | 'blank' | 'one' | 'rose' | 'fell' | 'level'; readonly term: Term }
  | { readonly kind: 'is'; readonly term: Term; readonly value: number }
  | { readonly kind: 'equal' | 'more' | 'less'; readonly term: Term; readonly other: Term | number }
  | { readonly kind: 'body'; readonly bodies: readonly BodyKind[] };

export interface Literal {
  readonly test: Test;
  readonly negated: boolean;
}

/** Alternatives, of which one must hold wholly. */
export type Condition = readonly (readonly Literal[])[];

/** What a line of a template says: words, and what stands in braces. */
export interface Line {
  readonly pieces: readonly (string | Term)[];
  /** Absent: always. */
  readonly condition?: Condition;
  /** Said only where no line of the chain before it was. */
  readonly otherwise: boolean;
  /** Counts from 1. */
  readonly line: number;
}

/** One paragraph. Lines stand in chains: of one chain the first line that applies is said, or none. */
export interface Block {
  readonly id: string;
  readonly kind: Paragraph['kind'];
  readonly section?: TextKey;
  /** Of a heading: the section that it opens. */
  readonly opens?: SectionKey;
  readonly chains: readonly (readonly Line[])[];
}

export interface Template {
  readonly blocks: readonly Block[];
}
