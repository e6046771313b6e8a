import { figureIn } from '../../form/index.js';
import type { Figure } from '../../form/types.js';
import type { EntryProblemKind } from '../../report/entry.js';
import type { EntryNote } from '../../report/report.js';
import { printedForm, type RuleCard } from '../card.js';
import type { RuleContext } from '../context.js';
import { rule, type Rule, type Speak } from '../rule.js';
import type { Names } from '../../report/sentence.js';
import { shortened } from '../words.js';

export const countBasis = printedForm('2021年格式各数均为非负数，除收费金额外为整数');

/** The entries with this problem; of a report that mixes two forms also those that only the other form prints. */
export function entriesWith(kind: EntryProblemKind, { form, report }: RuleContext): (EntryNote & { readonly figure: Figure })[] {
  return Object.entries(report.entries).flatMap(([key, entry]) =>
    (entry.problem.kind === kind ? [{ ...entry, figure: figureIn(form, key) }] : []));
}

interface EntryCard<Says extends string> extends Omit<RuleCard, 'id'> {
  readonly kind: Exclude<EntryProblemKind, 'uncomputed'>;
  /** Of the place, what stands there and the number that is most likely meant. */
  readonly says: Exclude<Names<Says>, 'where' | 'text' | 'number'> extends never ? Says : never;
}

/** The rule `entry/<kind>` for one way in which an entry is not a plain number. */
export function entryRule<const Says extends string>({ kind, says, ...card }: EntryCard<Says>): Rule {
  return rule({
    ...card,
    id: `entry/${kind}`,
    says: says,
    *check(context, say: Speak<string>) {
      for (const { figure: { key, table }, text, problem: { suggestion } } of entriesWith(kind, context)) {
        yield say(table, [key], { text: shortened(kind === 'number-as-text' ? text.trim() : text), number: suggestion ?? '' });
      }
    },
  });
}
