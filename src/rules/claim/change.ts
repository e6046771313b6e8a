import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';
import { figuresOf, placesOf, tableOf, withSides, valuesOf } from './claim-rule.js';

export const claimChange = rule({
  id: 'claim/change',
  level: levels('warning'),
  basis: heuristic('增减由今年和上年的表算出'),
  title: '正文的增减与两年的表不符',
  checks: '正文写同比增长、比上年多几件、减少百分之几的，与今年和上年的表算出的比较。要有上年年报才能检查。',
  why: '增减多半是手算的，也常把上年的数看错。',
  remedy: '用两年的表重算。',
  says: { differs: '{at}“{quote}”，按两年的表是{shown}。请核对{where}和上年年报。' },
  unchecked: {
    blank: '{at}“{quote}”没能与表核对：{reason}。',
    lastYear: '{at}“{quote}”没能核对：没有上年年报。请导入上年年报，或人工核对。',
  },
  *check(context, say) {
    for (const claim of context.claims()) {
      if (claim.frame.kind !== 'change' || claim.frame.other !== undefined) continue;
      if (claim.outcome !== 'broken' && claim.outcome !== 'undecided') continue;
      const figures = figuresOf(context, claim);
      const table = tableOf(context.form, figures);
      const values = valuesOf(context, claim);
      const places = placesOf(context.report, claim, figures);
      if (claim.outcome === 'broken') {
        yield withSides(claim, say.differs(table, figures, values, places));
        continue;
      }
      const unknown = claim.lacks.filter((key) => key !== 'lastYear' && context.report.figures[key] === null);
      const breach = unknown.length > 0
        ? say.blank(table, unknown, values, placesOf(context.report, claim, unknown))
        : say.lastYear(table, figures, values, places);
      yield withSides(claim, breach);
    }
  },
});
