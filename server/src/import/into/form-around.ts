import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Vocabulary } from '../../language/key-table.js';
import type { Decimal } from '../../number/decimal.js';
import type { UnitTable } from '../../quantity/units.js';

/** What of a form decides how values are written into it and compared with it. */
export interface FormAround {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly currency: string;
  /** The currency of the table's bare amounts. */
  readonly theirCurrency: string;
  readonly units: UnitTable;
  readonly year: number | undefined;
  /** What the budget’s execution is worth, written or by the profile. */
  readonly budgetWeight: Decimal | undefined;
}

/** The same of a form and the table that is filled into it. */
export const formAround = (own: DocumentAnalysis, incoming: DocumentAnalysis): FormAround => ({
  text: own.text,
  vocabulary: own.evaluation.vocabulary,
  currency: own.context.currency,
  theirCurrency: incoming.context.currency,
  units: own.profile.units,
  year: own.context.year,
  budgetWeight: own.scorecard.budget?.weight,
});
