import type { Equation, FigureKey, TableKey } from '../form/types.js';
import type { Place } from '../report/place.js';
import type { RuleCard } from './card.js';
import type { RuleContext } from './context.js';
import { fillSentence, type Names, type Values } from '../report/sentence.js';

/** What a rule found, as facts; check/message.ts fills the sentence. */
export interface Breach {
  readonly outcome: 'fail' | 'unchecked';
  readonly table?: TableKey;
  /** The figures concerned, in form order. */
  readonly figures: readonly FigureKey[];
  /** Where it stands when that is not where the figures stand: a label, a line. */
  readonly places?: readonly Place[];
  /** What the text says and what the tables say, where both are one number. */
  readonly compared?: { readonly left: number; readonly right: number };
  /** Which of the rule's sentences; '' for a rule that has one. */
  readonly says: string;
  readonly sentence: string;
  readonly values: Values;
  /** The sum that does not hold, with both its sides. */
  readonly tally?: { readonly equation: Equation; readonly left: number; readonly right: number };
}

export interface Rule extends RuleCard {
  /** All that it may say, by the name of the sentence. */
  readonly sentences: Readonly<Record<string, string>>;
  check(context: RuleContext): Iterable<Breach>;
}

/** Filled by the machinery: the place in the reader's words, and why the figures are not known. */
type Given = 'where' | 'reason';

type Sentences = Readonly<Record<string, string>>;
type Thresholds = Readonly<Record<string, string | number>>;

/** Says a sentence of the rule of these figures, or of these places; the compiler knows what it needs to be filled with. */
export type Speak<Text extends string, Known extends string = never> = (
  table: TableKey | undefined, figures: readonly FigureKey[],
  values: Readonly<Record<Exclude<Names<Text>, Given | Known>, string | number>>, places?: readonly Place[],
) => Breach;

/** `say(…)` where the rule has one sentence, `say.name(…)` where it has several; `unchecked` ones are said by their names. */
export type Say<Says extends string | Sentences, Unchecked extends Sentences, Known extends string> =
  (Says extends string ? Speak<Says, Known> : Speaks<Says, Known>) & Speaks<Unchecked, Known>;

type Speaks<Texts, Known extends string> = {
  readonly [Name in keyof Texts]: Texts[Name] extends string ? Speak<Texts[Name], Known> : never;
};

interface Spoken<Says extends string | Sentences, Unchecked extends Sentences, Limits extends Thresholds> extends RuleCard {
  /** What it says of a breach: what, by how much, where, what to do. */
  readonly says: Says;
  /** What it says where it cannot decide for another reason than a figure that is not known. */
  readonly unchecked?: Unchecked;
  /** From where on it speaks: the one place for the number, in check, sentence and prose. */
  readonly thresholds?: Limits;
  readonly check: (context: RuleContext, say: Say<Says, Unchecked, Extract<keyof Limits, string>>, thresholds: Limits) => Iterable<Breach>;
}

/** A rule from its card: the sentences know their values, and the prose has its thresholds. */
export function rule<
  const Says extends string | Sentences,
  const Unchecked extends Sentences = Record<never, string>,
  const Limits extends Thresholds = Record<never, number>,
>(spoken: Spoken<Says, Unchecked, Limits>): Rule {
  const { says, unchecked = {}, thresholds: limits = {} as Limits, check, ...card } = spoken;
  const failing: Sentences = typeof says === 'string' ? { '': says } : says;
  const sentences: Sentences = { ...failing, ...unchecked };
  const speak = (outcome: Breach['outcome'], name: string): Speak<string> => (table, figures, values, places) => ({
    outcome, ...(table ? { table } : {}), figures, ...(places ? { places } : {}),
    says: name, sentence: sentences[name]!, values: { ...limits, ...values },
  });
  const speaks = (outcome: Breach['outcome'], said: Sentences): Readonly<Record<string, Speak<string>>> =>
    Object.fromEntries(Object.keys(said).map((name) => [name, speak(outcome, name)]));
  const say = Object.assign(speak('fail', ''), speaks('fail', failing), speaks('unchecked', unchecked));
  const filled = (prose: string): string => fillSentence(prose, limits);
  return {
    ...card, title: filled(card.title), checks: filled(card.checks), why: filled(card.why), remedy: filled(card.remedy),
    sentences,
    check: (context) => check(context, say as unknown as Parameters<typeof check>[1], limits),
  };
}
