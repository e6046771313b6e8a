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
import { claimAbout } from './claim/about.js';
import { claimAll } from './claim/all.js';
import { claimChange } from './claim/change.js';
import { claimHandled } from './claim/handled.js';
import { claimListSum } from './claim/list-sum.js';
import { claimNarrower } from './claim/narrower.js';
import { claimNumber } from './claim/number.js';
import { claimPartAboveWhole } from './claim/part-above-whole.js';
import { claimShare } from './claim/share.js';
import { claimSum } from './claim/sum.js';
import { claimTwoMentions } from './claim/two-mentions.js';
import { claimUnread } from './claim/unread.js';
import { claimZero } from './claim/zero.js';
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
import { absoluteWords } from './text/absolute-words.js';
import { agencyName } from './text/agency-name.js';
import { basisMissing } from './text/basis-missing.js';
import { blankNumber } from './text/blank-number.js';
import { bookMarks } from './text/book-marks.js';
import { copiedNotice } from './text/copied-notice.js';
import { documentNumber } from './text/document-number.js';
import { duplicateWord } from './text/duplicate-word.js';
import { feeAmount } from './text/fee-amount.js';
import { feeMissing } from './text/fee-missing.js';
import { feeName } from './text/fee-name.js';
import { fiveTopics } from './text/five-topics.js';
import { governmentResults } from './text/government-results.js';
import { headingMark } from './text/heading-mark.js';
import { headingScrambled } from './text/heading-scrambled.js';
import { impossibleDate } from './text/impossible-date.js';
import { internalConflict } from './text/internal-conflict.js';
import { letterVoice } from './text/letter-voice.js';
import { listCount } from './text/list-count.js';
import { listOrder } from './text/list-order.js';
import { noNumbers } from './text/no-numbers.js';
import { noteInOverview } from './text/note-in-overview.js';
import { numerals } from './text/numerals.js';
import { officeName } from './text/office-name.js';
import { openingYear } from './text/opening-year.js';
import { otherYear } from './text/other-year.js';
import { partsCount } from './text/parts-count.js';
import { partsNames } from './text/parts-names.js';
import { wrongPeriod } from './text/period.js';
import { periodMissing } from './text/period-missing.js';
import { personalMobile } from './text/personal-mobile.js';
import { personalNumber } from './text/personal-number.js';
import { problemsHalf } from './text/problems-half.js';
import { problemsUnpaired } from './text/problems-unpaired.js';
import { punctuation } from './text/punctuation.js';
import { relativeYear } from './text/relative-year.js';
import { repeatedLastYear } from './text/repeated-last-year.js';
import { repeatedSentence } from './text/repeated-sentence.js';
import { textResidue } from './text/residue.js';
import { sectionEmpty } from './text/section-empty.js';
import { sectionMissing } from './text/section-missing.js';
import { sectionNumber } from './text/section-number.js';
import { sectionOrder } from './text/section-order.js';
import { sectionShort } from './text/section-short.js';
import { selfName } from './text/self-name.js';
import { spaces } from './text/spaces.js';
import { supersededDocument } from './text/superseded-document.js';
import { termMix } from './text/term-mix.js';
import { titleForm } from './text/title-form.js';
import { titleYear } from './text/title-year.js';
import { topicOrder } from './text/topic-order.js';
import { unpairedMarks } from './text/unpaired-marks.js';
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
  sectionMissing,
  sectionOrder,
  headingScrambled,
  sectionNumber,
  sectionEmpty,
  sectionShort,
  titleYear,
  titleForm,
  openingYear,
  wrongPeriod,
  periodMissing,
  basisMissing,
  partsCount,
  partsNames,
  noteInOverview,
  fiveTopics,
  topicOrder,
  governmentResults,
  noNumbers,
  supersededDocument,
  documentNumber,
  agencyName,
  textResidue,
  blankNumber,
  copiedNotice,
  personalNumber,
  personalMobile,
  otherYear,
  impossibleDate,
  relativeYear,
  listCount,
  listOrder,
  problemsHalf,
  problemsUnpaired,
  internalConflict,
  feeMissing,
  feeAmount,
  feeName,
  repeatedLastYear,
  repeatedSentence,
  duplicateWord,
  punctuation,
  unpairedMarks,
  bookMarks,
  spaces,
  numerals,
  headingMark,
  letterVoice,
  absoluteWords,
  selfName,
  termMix,
  officeName,
  claimNumber,
  claimZero,
  claimAll,
  claimListSum,
  claimPartAboveWhole,
  claimHandled,
  claimAbout,
  claimSum,
  claimShare,
  claimChange,
  claimTwoMentions,
  claimNarrower,
  claimUnread,
];

/** All that a person may read about: the rules, and what is said of waivers. */
export const ruleCards: readonly RuleCard[] = [...catalogue, waiverLapsed, waiverUnused, waiverWordless, waiverEquation];

/** Named in every report of a check, so that a reader knows which book was used. */
export const ruleSetVersion = '2021.6';
