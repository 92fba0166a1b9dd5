import type { Rule } from './rule.js';
import { actualIsComparison } from './actual-is-comparison.js';
import { actualMismatch } from './actual-mismatch.js';
import { actualMissing } from './actual-missing.js';
import { budgetItemsSum } from './budget-items-sum.js';
import { budgetOverspent } from './budget-overspent.js';
import { budgetZero } from './budget-zero.js';
import { currencySuspicious } from './currency-suspicious.js';
import { deadlineMissed } from './deadline-missed.js';
import { directionAssumed } from './direction-assumed.js';
import { directionConflict } from './direction-conflict.js';
import { directionSuspicious } from './direction-suspicious.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateIndicator } from './duplicate-indicator.js';
import { duplicateKey } from './duplicate-key.js';
import { evidenceMissing } from './evidence-missing.js';
import { expenditureUnbalanced } from './expenditure-unbalanced.js';
import { filedEarly } from './filed-early.js';
import { fullwidthColon } from './fullwidth-colon.js';
import { fundsMissing } from './funds-missing.js';
import { goalUncovered } from './goal-uncovered.js';
import { gradeBoundary } from './grade-boundary.js';
import { gradeMismatch } from './grade-mismatch.js';
import { groupMissing } from './group-missing.js';
import { groupUnexpected } from './group-unexpected.js';
import { ignoreUnused } from './ignore-unused.js';
import { ignoreWithoutReason } from './ignore-without-reason.js';
import { improvementsMissing } from './improvements-missing.js';
import { labelDiffers } from './label-differs.js';
import { missingKey } from './missing-key.js';
import { mixedVocabulary } from './mixed-vocabulary.js';
import { negativeValue } from './negative-value.js';
import { overachievementUnexplained } from './overachievement-unexplained.js';
import { placeholderLeft } from './placeholder-left.js';
import { profileUnknown } from './profile-unknown.js';
import { rateMismatch } from './rate-mismatch.js';
import { ratioAboveOne } from './ratio-above-one.js';
import { resultsOutrunSpending } from './results-outrun-spending.js';
import { reviewAboveWeight } from './review-above-weight.js';
import { reviewDiffers } from './review-differs.js';
import { satisfactionMissing } from './satisfaction-missing.js';
import { scoreAboveWeight } from './score-above-weight.js';
import { scoreMismatch } from './score-mismatch.js';
import { scoreNegative } from './score-negative.js';
import { scoreOutsideBand } from './score-outside-band.js';
import { scoreRounded } from './score-rounded.js';
import { scoreUnjudged } from './score-unjudged.js';
import { shortfallUnexplained } from './shortfall-unexplained.js';
import { sourceCycle } from './source-cycle.js';
import { sourceMissing } from './source-missing.js';
import { sourceRowMissing } from './source-row-missing.js';
import { sourceUnused } from './source-unused.js';
import { subtotalMismatch } from './subtotal-mismatch.js';
import { totalMismatch } from './total-mismatch.js';
import { typeMismatch } from './type-mismatch.js';
import { unitConverted } from './unit-converted.js';
import { unitMismatch } from './unit-mismatch.js';
import { unitMissing } from './unit-missing.js';
import { unknownGoal } from './unknown-goal.js';
import { unknownKey } from './unknown-key.js';
import { unquotedComparison } from './unquoted-comparison.js';
import { unreadableValue } from './unreadable-value.js';
import { weightAdjusted } from './weight-adjusted.js';
import { weightInvalid } from './weight-invalid.js';
import { weightSum } from './weight-sum.js';
import { wrongType } from './wrong-type.js';
import { yamlSyntax } from './yaml-syntax.js';
import { zeroTarget } from './zero-target.js';

/** Every rule, in the order of language.md section 5; a new one is a file and a line here. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  unquotedComparison,
  fullwidthColon,
  duplicateKey,
  wrongType,
  unknownKey,
  missingKey,
  mixedVocabulary,
  unreadableValue,
  weightSum,
  weightInvalid,
  weightAdjusted,
  groupUnexpected,
  groupMissing,
  profileUnknown,
  scoreAboveWeight,
  scoreMismatch,
  scoreRounded,
  scoreNegative,
  scoreOutsideBand,
  scoreUnjudged,
  subtotalMismatch,
  totalMismatch,
  gradeMismatch,
  gradeBoundary,
  actualMissing,
  typeMismatch,
  actualIsComparison,
  zeroTarget,
  negativeValue,
  directionAssumed,
  directionSuspicious,
  directionConflict,
  deadlineMissed,
  ratioAboveOne,
  placeholderLeft,
  unitMismatch,
  unitMissing,
  unitConverted,
  labelDiffers,
  rateMismatch,
  budgetOverspent,
  budgetZero,
  expenditureUnbalanced,
  budgetItemsSum,
  resultsOutrunSpending,
  currencySuspicious,
  shortfallUnexplained,
  overachievementUnexplained,
  improvementsMissing,
  duplicateId,
  duplicateIndicator,
  goalUncovered,
  unknownGoal,
  filedEarly,
  evidenceMissing,
  satisfactionMissing,
  sourceMissing,
  sourceCycle,
  sourceRowMissing,
  fundsMissing,
  actualMismatch,
  sourceUnused,
  reviewAboveWeight,
  reviewDiffers,
  ignoreUnused,
  ignoreWithoutReason,
];
