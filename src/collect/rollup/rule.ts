import type { FigureKey, TableKey } from '../../form/types.js';
import type { Names, Values } from '../../report/sentence.js';
import type { Claim } from '../../narrative/read/claims.js';
import type { TextPlace } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import type { RuleCard } from '../../rules/card.js';
import type { Body } from '../bodies.js';
import type { SimilarPair } from '../similar.js';
import type { Difference } from './explain.js';
import type { Former } from './former.js';
import type { Counted, Sum } from './rows.js';

/** What a rule of the roll-up may look at: the bodies, what they add up to, and the government's own report where it is given. */
export interface RollupContext extends Counted {
  readonly year: number | null;
  readonly bodies: readonly Body[];
  readonly sums: ReadonlyMap<FigureKey, Sum>;
  readonly own: Report | undefined;
  /** Where both differ; empty without an own report. */
  readonly differences: readonly Difference[];
  /** Absent without reports of last year. */
  readonly former: Former | undefined;
  /** What the text of the own report claims, held against the sums. */
  readonly claims: readonly Claim[];
  /** Bodies whose texts are alike. */
  readonly similar: readonly SimilarPair[];
}

/** What a rule found, as facts. */
export interface RollupBreach {
  readonly outcome: 'fail' | 'unchecked';
  readonly table?: TableKey | undefined;
  readonly figures: readonly FigureKey[];
  readonly compared?: { readonly left: number; readonly right: number } | undefined;
  readonly says: string;
  readonly sentence: string;
  readonly values: Values;
  /** In the text of the own report. */
  readonly place?: TextPlace;
}

export interface RollupRule extends RuleCard {
  readonly sentences: Readonly<Record<string, string>>;
  check(context: RollupContext): Iterable<RollupBreach>;
}

type Sentences = Readonly<Record<string, string>>;
type About = Partial<Pick<RollupBreach, 'outcome' | 'table' | 'figures' | 'compared' | 'place'>>;

type Say<Texts extends Sentences> = {
  readonly [Name in keyof Texts]: (values: Readonly<Record<Names<Texts[Name]>, string | number>>, about?: About) => RollupBreach;
};

interface Spoken<Says extends Sentences> extends RuleCard {
  /** A rule fails what it speaks of, or says that it could not be decided; a sentence may say otherwise. */
  readonly outcome: RollupBreach['outcome'];
  readonly says: Says;
  readonly check: (context: RollupContext, say: Say<Says>) => Iterable<RollupBreach>;
}

/** A rule of the roll-up: its card, its sentences, its check. The compiler knows what each sentence is filled with. */
export function rollupRule<const Says extends Sentences>({ outcome, says, check, ...card }: Spoken<Says>): RollupRule {
  const say = Object.fromEntries(Object.entries(says).map(([name, sentence]) => [name, (values: Values, about: About = {}): RollupBreach =>
    ({ outcome, figures: [], ...about, says: name, sentence, values })])) as unknown as Say<Says>;
  return { ...card, sentences: says, check: (context) => check(context, say) };
}

/** Names that a sentence holds before it only counts the others. */
const mostNames = 8;

export function namesIn(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join('、')}${more > 0 ? `等${names.length}个单位` : ''}`;
}
