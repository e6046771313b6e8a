import { ruleCards } from '../../rules/catalogue.js';
import type { RuleCard } from '../../rules/card.js';
import type { RollupRule } from './rule.js';
import { rollupAllZero } from './rules/all-zero.js';
import { rollupBlank } from './rules/blank.js';
import { rollupCarry } from './rules/carry.js';
import { rollupDouble } from './rules/double.js';
import { rollupFailing } from './rules/failing.js';
import { rollupLate } from './rules/late.js';
import { rollupLeftOut } from './rules/left-out.js';
import { rollupMissing } from './rules/missing.js';
import { rollupNested } from './rules/nested.js';
import { rollupOneBody } from './rules/one-body.js';
import { rollupOneCell } from './rules/one-cell.js';
import { rollupOtherYear } from './rules/other-year.js';
import { rollupOutlier } from './rules/outlier.js';
import { rollupOwnOffice } from './rules/own-office.js';
import { rollupSimilar } from './rules/similar.js';
import { rollupStock } from './rules/stock.js';
import { rollupSum } from './rules/sum.js';
import { rollupTextTotal } from './rules/text-total.js';
import { rollupUnlisted } from './rules/unlisted.js';

/** In the order in which a person looks: who is in it, then what differs. */
export const rollupRules: readonly RollupRule[] = [
  rollupMissing, rollupLate, rollupLeftOut, rollupOtherYear, rollupBlank, rollupFailing, rollupDouble, rollupUnlisted, rollupNested,
  rollupAllZero, rollupSimilar, rollupOutlier, rollupOneBody, rollupOneCell, rollupSum, rollupStock, rollupOwnOffice,
  rollupTextTotal, rollupCarry,
];

/** All that a person may read about: of one report, and of many. */
export const allRuleCards: readonly RuleCard[] = [...ruleCards, ...rollupRules];
