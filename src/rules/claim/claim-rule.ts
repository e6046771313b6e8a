import { figureIn } from '../../form/index.js';
import type { FigureKey, Form, TableKey } from '../../form/types.js';
import type { Claim } from '../../narrative/read/claims.js';
import type { Place } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import type { RuleCard } from '../card.js';
import type { RuleContext } from '../context.js';
import { rule, type Breach, type Rule } from '../rule.js';
import { placeWords, saidWords, shownWords } from './words.js';

type Card = Omit<RuleCard, 'inPane'> & {
  /** The claims that it speaks of. */
  readonly of: (claim: Claim) => boolean;
  /** {at} {quote} {said} {shown} and {where}. */
  readonly says: string;
  /** The same where the number is that of what is settled alone. */
  readonly closedOnly?: string;
};

/** What a rule says of a claim, with both its places: the words, then the cells. */
export function claimRule({ of, says, closedOnly, ...card }: Card): Rule {
  return rule({
    ...card,
    says: closedOnly === undefined ? { differs: says } : { differs: says, closedOnly },
    unchecked: { blank: '{at}“{quote}”没能与表核对：{reason}。' },
    *check(context, say) {
      const { form, report } = context;
      for (const claim of context.claims()) {
        if (!of(claim)) continue;
        if (claim.outcome === 'broken') {
          const figures = figuresOf(context, claim);
          const name = claim.closedOnly && closedOnly !== undefined ? 'closedOnly' : 'differs';
          const speak = (say as Readonly<Record<string, typeof say.differs>>)[name]!;
          yield withSides(claim,
            speak(tableOf(form, figures), figures, valuesOf(context, claim), placesOf(report, claim, figures)));
        } else if (claim.outcome === 'undecided') {
          const unknown = claim.lacks.filter((key) => key !== 'lastYear' && (key in report.figures || key in report.unread));
          // a whole table that is not there is one finding of its own
          if (unknown.length === 0) continue;
          yield withSides(claim, say.blank(
            tableOf(form, unknown), unknown, valuesOf(context, claim), placesOf(report, claim, unknown)));
        }
      }
    },
  });
}

/** The figures that a claim is about, in form order, each once. */
export function figuresOf({ form }: Pick<RuleContext, 'form'>, { accepts }: Pick<Claim, 'accepts'>): FigureKey[] {
  const keys = new Set(accepts.flatMap((terms) => terms.map(([key]) => key)));
  const own = form.figures.flatMap(({ key }) => (keys.has(key) ? [key] : []));
  return [...own, ...[...keys].filter((key) => !own.includes(key))];
}

/** The table that they all stand in. */
export function tableOf(form: Form, figures: readonly FigureKey[]): TableKey | undefined {
  const tables = new Set(figures.map((key) => figureIn(form, key).table));
  return tables.size === 1 ? [...tables][0] : undefined;
}

export function placesOf({ places }: Pick<Report, 'places'>, { place }: Pick<Claim, 'place'>, figures: readonly FigureKey[]): Place[] {
  return [place, ...figures.flatMap((key) => places[key] ?? [])];
}

export function valuesOf({ form }: Pick<RuleContext, 'form'>, claim: Claim): Record<'at' | 'quote' | 'said' | 'shown', string> {
  return { at: placeWords(form, claim), quote: quoteOf(claim), said: saidWords(claim), shown: shownWords(claim) };
}

const longestQuote = 36;

/** The end of long words, where the number stands; of a list its beginning. */
export function quoteOf({ words, frame }: Pick<Claim, 'words' | 'frame'>): string {
  if (words.length <= longestQuote) return words;
  return frame.kind === 'sum' ? `${words.slice(0, longestQuote - 1)}…` : `…${words.slice(1 - longestQuote)}`;
}

/** What the text says and what the tables say, where each is one number. */
export function sidesOf({ frame, expected }: Pick<Claim, 'frame' | 'expected'>): Breach['compared'] {
  const left = frame.amount?.value ?? (frame.kind === 'zero' ? 0 : undefined);
  const [only, ...others] = expected;
  return left === undefined || only === undefined || others.length > 0 || only.low !== only.high ? undefined : { left, right: only.low };
}

/** The breach with both its sides. */
export function withSides(claim: Claim, breach: Breach): Breach {
  const compared = sidesOf(claim);
  return compared ? { ...breach, compared } : breach;
}
