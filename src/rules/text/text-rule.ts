import type { TextKey, TextPlace } from '../../report/place.js';
import type { Names } from '../../report/sentence.js';
import type { RuleCard } from '../card.js';
import type { RuleContext } from '../context.js';
import { rule, type Rule, type Speak } from '../rule.js';
import { shortened } from '../words.js';
import { matchesIn } from './matches.js';
import { placeOf, proseOf, type Prose } from './prose.js';

/** Words that a rule minds, by their characters, and what its sentence is filled with beside {words}. */
export interface Seen<Name extends string> {
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<Exclude<Name, 'where' | 'words'>, string | number>>;
  /** What may be shown of words that must not be repeated. */
  readonly quote?: string;
}

interface TextCard<Says extends string> extends RuleCard {
  readonly says: Says;
  /** Where it looks; everywhere. */
  readonly sections?: readonly TextKey[];
  /** Asked once of the whole text, before its paragraphs are looked at. */
  readonly when?: (context: RuleContext) => boolean;
  readonly see: (prose: Prose, context: RuleContext) => Iterable<Seen<Names<Says>>>;
}

/** The rule that looks at one paragraph after the other. The same words with the same facts are one finding, with all their places. */
export function textRule<const Says extends string>({ says, sections, when, see, ...card }: TextCard<Says>): Rule {
  return rule({
    ...card,
    says: { seen: says },
    *check(context, say) {
      if (when && !when(context)) return;
      // most rules find nothing
      let found: Map<string, { readonly values: Readonly<Record<string, string | number>>; readonly places: TextPlace[] }> | undefined;
      for (const prose of proseOf(context.report, sections)) {
        for (const { start, end, values: own, quote } of see(prose, context)) {
          const words = quote ?? shortened(prose.text.slice(start, end).trim());
          const values = { words, ...(quote === undefined ? {} : { quote }), ...own };
          const key = JSON.stringify(values);
          const place = placeOf(prose, start, end);
          found ??= new Map();
          const known = found.get(key);
          if (known) known.places.push(place);
          else found.set(key, { values, places: [place] });
        }
      }
      for (const { values, places } of found?.values() ?? []) yield (say.seen as Speak<string>)(undefined, [], values, places);
    },
  });
}

/** What a pattern finds, with no facts of its own. */
export function seen(text: string, pattern: RegExp): readonly Seen<never>[] {
  return matchesIn(text, pattern).map(({ index, 0: words }) => ({ start: index, end: index + words.length, values: {} }));
}
