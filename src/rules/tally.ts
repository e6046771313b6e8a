import type { Equation, EquationRule, FigureKey } from '../form/types.js';
import { levels, type RuleCard } from './card.js';
import { valueOf, type RuleContext } from './context.js';
import { rule, type Breach, type Rule, type Speak } from './rule.js';
import type { Names } from '../report/sentence.js';

/** A sum that does not hold. */
export interface BrokenSum {
  readonly equation: Equation;
  readonly left: number;
  readonly right: number;
  readonly value: (key: FigureKey) => number;
}

type SumValues<Says extends string> = Readonly<Record<Exclude<Names<Says>, 'where'>, string | number>>;

interface TallyCard<Says extends string> extends Omit<RuleCard, 'level'> {
  readonly id: EquationRule;
  readonly says: Says;
  /** What the equations of this rule are called where they could not be decided. */
  readonly name: string;
  readonly values: (broken: BrokenSum) => SumValues<Says>;
}

/** The rule that reports a breach of the form's equations of one kind. Whole numbers: no tolerance. */
export function tallyRule<const Says extends string>({ says, name, values, ...card }: TallyCard<Says>): Rule {
  return rule({
    ...card,
    level: levels('error'),
    says: { broken: says },
    unchecked: { missing: `{count}条${name}等式没能检查：{reason}。` },
    check: (context, say) => breaches(card.id, context, values, say),
  });
}

function* breaches(
  id: EquationRule, context: RuleContext, values: (broken: BrokenSum) => Readonly<Record<string, string | number>>,
  say: { readonly broken: Speak<string>; readonly missing: Speak<'{count}{reason}'> },
): Iterable<Breach> {
  const undecided: Equation[] = [];
  for (const equation of context.form.equations) {
    if (equation.rule !== id) continue;
    const residual = context.residual(equation);
    if (residual === undefined) undecided.push(equation);
    else if (residual !== 0) yield broken(equation, context, values, say.broken);
  }
  // a table that is not there is one finding of its own, not one for each equation
  const present = undecided.filter((equation) => terms(equation).some((key) => isThere(context, key)));
  if (present.length === 0) return;
  const missing = new Set(present.flatMap(terms).filter((key) => valueOf(context.report, key) === undefined));
  const figures = context.form.figures.flatMap(({ key }) => (missing.has(key) ? [key] : []));
  yield say.missing(present[0]!.table, figures, { count: present.length });
}

function isThere({ report }: RuleContext, key: FigureKey): boolean {
  return key in report.figures || key in report.unread;
}

function broken(
  equation: Equation, { report }: RuleContext, values: (broken: BrokenSum) => Readonly<Record<string, string | number>>, say: Speak<string>,
): Breach {
  const value = (key: FigureKey): number => valueOf(report, key)!;
  const sum = (keys: readonly FigureKey[]): number => keys.reduce((so, key) => so + value(key), 0);
  const tally = { equation, left: sum(equation.left), right: sum(equation.right) };
  return { ...say(equation.table, terms(equation), values({ ...tally, value })), tally };
}

function terms(equation: Equation): FigureKey[] {
  return [...equation.left, ...equation.right];
}
