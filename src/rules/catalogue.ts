import { balance } from './applications/balance.js';
import { breakdown } from './applications/breakdown.js';
import { rowTotal } from './applications/row-total.js';
import { disputeTotal } from './disputes/total.js';
import { blank } from './entry/blank.js';
import { entryProblems } from './entry/problems.js';
import { uncomputed } from './entry/uncomputed.js';
import { figuresMissing } from './layout/figures-missing.js';
import { tableAmbiguous } from './layout/table-ambiguous.js';
import { tableMissing } from './layout/table-missing.js';
import type { Rule } from './rule.js';

/** The rule book, in the order in which findings on the same figure are listed. */
export const catalogue: readonly Rule[] = [
  tableMissing,
  tableAmbiguous,
  figuresMissing,
  ...entryProblems,
  uncomputed,
  blank,
  balance,
  breakdown,
  rowTotal,
  disputeTotal,
];

/** Named in every report of a check, so that a reader knows which book was used. */
export const ruleSetVersion = '2021.1';
