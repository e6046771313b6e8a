import { balance } from './applications/balance.js';
import { breakdown } from './applications/breakdown.js';
import { carriedForwardLarge } from './applications/carried-forward-large.js';
import { feeByPiece } from './applications/fee-by-piece.js';
import { feeUnpaidWithoutNotice } from './applications/fee-unpaid-without-notice.js';
import { nothingConcluded } from './applications/nothing-concluded.js';
import { otherHeavy } from './applications/other-heavy.js';
import { placeholderValues } from './applications/placeholder-values.js';
import { rowTotal } from './applications/row-total.js';
import { secretAtGrassroots } from './applications/secret-at-grassroots.js';
import { totalOnly } from './applications/total-only.js';
import { carryBody } from './carry/body.js';
import { carryColumn } from './carry/column.js';
import { carryIdentical } from './carry/identical.js';
import { carryStock } from './carry/stock.js';
import { carrySwing } from './carry/swing.js';
import { carryTotal } from './carry/total.js';
import { carryYear } from './carry/year.js';
import { coercionAlone } from './disclosure/coercion-alone.js';
import { feeFirstTime } from './disclosure/fee-first-time.js';
import { feeUnit } from './disclosure/fee-unit.js';
import { impliedOpening } from './disclosure/implied-opening.js';
import { issuedAboveInForce } from './disclosure/issued-above-in-force.js';
import { normativeAuthority } from './disclosure/normative-authority.js';
import { rulesAuthority } from './disclosure/rules-authority.js';
import { sizeOfBody } from './disclosure/size-of-body.js';
import { aboveApplications } from './disputes/above-applications.js';
import { correctedUnexplained } from './disputes/corrected-unexplained.js';
import { noneForMany } from './disputes/none-for-many.js';
import { pendingNotCarried } from './disputes/pending-not-carried.js';
import { suitWithoutReview } from './disputes/suit-without-review.js';
import { disputeTotal } from './disputes/total.js';
import { blank } from './entry/blank.js';
import { displayRounding } from './entry/display-rounding.js';
import { feePrecision } from './entry/fee-precision.js';
import { excelError } from './entry/excel-error.js';
import { formulaText } from './entry/formula-text.js';
import { notANumber } from './entry/text.js';
import { date } from './entry/date.js';
import { unit } from './entry/unit.js';
import { negative } from './entry/negative.js';
import { fraction } from './entry/fraction.js';
import { placeholder } from './entry/placeholder.js';
import { chineseNumeral } from './entry/chinese-numeral.js';
import { fullWidth } from './entry/full-width.js';
import { thousands } from './entry/thousands.js';
import { numberAsText } from './entry/number-as-text.js';
import { leadingZero } from './entry/leading-zero.js';
import { whitespace } from './entry/whitespace.js';
import { totalBlank } from './entry/total-blank.js';
import { typedTotal } from './entry/typed-total.js';
import { uncomputed } from './entry/uncomputed.js';
import { unread } from './entry/unread.js';
import { keptDamaged } from './kept/damaged.js';
import { caption } from './layout/caption.js';
import { columnOrder } from './layout/column-order.js';
import { extraLine } from './layout/extra-line.js';
import { feeUnitLabel } from './layout/fee-unit.js';
import { figuresMissing } from './layout/figures-missing.js';
import { headingNumber } from './layout/heading-number.js';
import { headingVariant } from './layout/heading-variant.js';
import { hidden } from './layout/hidden.js';
import { labelVariant } from './layout/label-variant.js';
import { legacyForm } from './layout/legacy-form.js';
import { noteMissing } from './layout/note-missing.js';
import { numbering } from './layout/numbering.js';
import { rowOrder } from './layout/row-order.js';
import { tableAmbiguous } from './layout/table-ambiguous.js';
import { tableMissing } from './layout/table-missing.js';
import type { RuleCard } from './card.js';
import type { Rule } from './rule.js';
import { waiverEquation } from './waiver/equation.js';
import { waiverLapsed } from './waiver/lapsed.js';
import { waiverUnused } from './waiver/unused.js';
import { waiverWordless } from './waiver/wordless.js';

/** The rule book, in the order in which findings on the same figure are listed. */
export const catalogue: readonly Rule[] = [
  keptDamaged,
  tableMissing,
  tableAmbiguous,
  legacyForm,
  figuresMissing,
  rowOrder,
  columnOrder,
  extraLine,
  headingNumber,
  headingVariant,
  labelVariant,
  caption,
  feeUnitLabel,
  noteMissing,
  hidden,
  numbering,
  excelError,
  formulaText,
  notANumber,
  date,
  unit,
  negative,
  fraction,
  placeholder,
  chineseNumeral,
  fullWidth,
  thousands,
  numberAsText,
  leadingZero,
  whitespace,
  uncomputed,
  unread,
  totalBlank,
  blank,
  displayRounding,
  feePrecision,
  typedTotal,
  impliedOpening,
  rulesAuthority,
  normativeAuthority,
  feeUnit,
  issuedAboveInForce,
  feeFirstTime,
  sizeOfBody,
  coercionAlone,
  balance,
  breakdown,
  rowTotal,
  totalOnly,
  carriedForwardLarge,
  nothingConcluded,
  secretAtGrassroots,
  feeUnpaidWithoutNotice,
  otherHeavy,
  feeByPiece,
  placeholderValues,
  disputeTotal,
  correctedUnexplained,
  suitWithoutReview,
  aboveApplications,
  noneForMany,
  pendingNotCarried,
  carryBody,
  carryYear,
  carryTotal,
  carryColumn,
  carryStock,
  carrySwing,
  carryIdentical,
];

/** All that a person may read about: the rules, and what is said of waivers. */
export const ruleCards: readonly RuleCard[] = [...catalogue, waiverLapsed, waiverUnused, waiverWordless, waiverEquation];

/** Named in every report of a check, so that a reader knows which book was used. */
export const ruleSetVersion = '2021.4';
