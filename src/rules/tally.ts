import type { Equation, EquationRule, FigureKey } from '../form/types.js';
import { levels, valueOf, type Breach, type Rule, type RuleCard, type RuleContext } from './rule.js';

/** The rule that reports a breach of the form's equations of one kind. Whole numbers: no tolerance. */
export function tallyRule(card: Omit<RuleCard, 'level'> & { readonly id: EquationRule }): Rule {
  return { ...card, level: levels('error'), check: (context) => breaches(card.id, context) };
}

function* breaches(id: EquationRule, context: RuleContext): Iterable<Breach> {
  const undecided: Equation[] = [];
  for (const equation of context.form.equations) {
    if (equation.rule !== id) continue;
    const residual = context.residual(equation);
    if (residual === undefined) undecided.push(equation);
    else if (residual !== 0) yield broken(equation, context);
  }
  // a table that is not there is one finding of its own, not one for each equation
  const present = undecided.filter((equation) => terms(equation).some((key) => key in context.report.figures));
  if (present.length > 0) {
    const missing = new Set(present.flatMap(terms).filter((key) => valueOf(context.report, key) === undefined));
    yield {
      outcome: 'unchecked', table: present[0]!.table,
      figures: context.form.figures.flatMap(({ key }) => (missing.has(key) ? [key] : [])),
      facts: { kind: 'missing', equations: present },
    };
  }
}

function broken(equation: Equation, { report }: RuleContext): Breach {
  const sum = (keys: readonly FigureKey[]): number => keys.reduce((so, key) => so + valueOf(report, key)!, 0);
  return {
    outcome: 'fail', table: equation.table, figures: terms(equation),
    facts: { kind: 'tally', equation, left: sum(equation.left), right: sum(equation.right) },
  };
}

function terms(equation: Equation): FigureKey[] {
  return [...equation.left, ...equation.right];
}
