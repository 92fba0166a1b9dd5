import type { Rule } from './rule.js';
import { budgetItemsSum } from './budget-items-sum.js';
import { budgetOverspent } from './budget-overspent.js';
import { budgetZero } from './budget-zero.js';
import { currencySuspicious } from './currency-suspicious.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateIndicator } from './duplicate-indicator.js';
import { duplicateKey } from './duplicate-key.js';
import { evidenceMissing } from './evidence-missing.js';
import { expenditureUnbalanced } from './expenditure-unbalanced.js';
import { filedEarly } from './filed-early.js';
import { fullwidthColon } from './fullwidth-colon.js';
import { goalUncovered } from './goal-uncovered.js';
import { groupMissing } from './group-missing.js';
import { groupUnexpected } from './group-unexpected.js';
import { ignoreUnused } from './ignore-unused.js';
import { ignoreWithoutReason } from './ignore-without-reason.js';
import { improvementsMissing } from './improvements-missing.js';
import { missingKey } from './missing-key.js';
import { mixedVocabulary } from './mixed-vocabulary.js';
import { overachievementUnexplained } from './overachievement-unexplained.js';
import { profileUnknown } from './profile-unknown.js';
import { rateMismatch } from './rate-mismatch.js';
import { resultsOutrunSpending } from './results-outrun-spending.js';
import { reviewAboveWeight } from './review-above-weight.js';
import { reviewDiffers } from './review-differs.js';
import { satisfactionMissing } from './satisfaction-missing.js';
import { scoreMismatch } from './score-mismatch.js';
import { shortfallUnexplained } from './shortfall-unexplained.js';
import { unknownGoal } from './unknown-goal.js';
import { unknownKey } from './unknown-key.js';
import { unquotedComparison } from './unquoted-comparison.js';
import { unreadableValue } from './unreadable-value.js';
import { weightAdjusted } from './weight-adjusted.js';
import { weightInvalid } from './weight-invalid.js';
import { weightSum } from './weight-sum.js';
import { wrongType } from './wrong-type.js';
import { yamlSyntax } from './yaml-syntax.js';

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
  scoreMismatch,
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
  reviewAboveWeight,
  reviewDiffers,
  ignoreUnused,
  ignoreWithoutReason,
];
