export type Level = 'error' | 'warning' | 'info';

/** How strict: while filling, when handing in, when publishing. */
export type Profile = 'draft' | 'submit' | 'publish';

/** Where a rule comes from: law, what the form prints or implies, custom, or experience. */
export interface Basis {
  readonly kind: 'law' | 'form' | 'practice' | 'heuristic';
  readonly text: string;
}

/** How firm the ground is. */
export const basisName: Readonly<Record<Basis['kind'], string>> = { law: '法规', form: '格式', practice: '惯例', heuristic: '经验' };

export const law = (text: string): Basis => ({ kind: 'law', text });
export const printedForm = (text: string): Basis => ({ kind: 'form', text });
export const practice = (text: string): Basis => ({ kind: 'practice', text });
export const heuristic = (text: string): Basis => ({ kind: 'heuristic', text });

/** What a person reads about a rule: its page, `gouji explain`, the pane. Thresholds stand in the prose as {name}. */
export interface RuleCard {
  /** `scope/name`. */
  readonly id: string;
  readonly level: Readonly<Record<Profile, Level>>;
  readonly basis: Basis;
  readonly title: string;
  /** What it looks at and when it speaks. */
  readonly checks: string;
  /** Why that matters. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  /** What the pane adds to the sentence: which of its buttons helps. */
  readonly inPane?: string;
}

/** The same level in every profile, or one for each. */
export function levels(draft: Level, submit: Level = draft, publish: Level = submit): RuleCard['level'] {
  return { draft, submit, publish };
}
