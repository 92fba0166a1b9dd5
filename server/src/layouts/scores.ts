import type { DocumentAnalysis } from '../analysis/analysis.js';
import { explainScore } from '../messages/explain.js';
import { workedLines } from '../messages/worked.js';
import { workedBudget, workedRow } from '../messages/worked-row.js';
import type { Field } from '../language/field.js';
import type { Decimal, Written } from '../number/decimal.js';
import { rounded } from '../scoring/claim.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { cell, type DraftCell, fieldCell } from './draft.js';
import { plain, said, written } from './fields.js';
import type { ScoreMark } from './form.js';
import type { Grid } from './grid.js';
import { words } from './words.js';

/** The cells of 得分 and, where the form has it, 计算得分. A score that nobody claimed shows as computed. */
export function scoreCells(
  rated: RatedRow | RatedBudget,
  field: Field<Written>,
  grid: Grid,
  document: DocumentAnalysis,
  locale: Locale,
): DraftCell[] {
  const computed = plain(rated.score.value && rounded(rated.score.value, document.profile));
  const claimed = rated.claimed ? written(rated.claimed) : said(field);
  const score: ScoreMark = { claimed, computed, status: rated.status };
  const hint = workedLines(
    'budget' in rated ? workedBudget(rated, document, locale) : workedRow(rated, document, locale),
  );
  const shown = rated.status === 'not-applicable' ? words.notApplicable[locale] : claimed || computed;
  const own = fieldCell(grid.score, 1, 'score', field, shown, { score, hint, missing: shown === '' });
  if (grid.computed === undefined) return [own];
  const second = computed || (rated.status === 'unknown' ? words.unscored[locale] : '');
  const unknown =
    rated.score.how.kind === 'unknown' ? explainScore(rated.score, document.profile, locale).headline : '';
  return [
    own,
    cell(grid.computed, 1, 'computed', second ? [{ text: second, source: field.span }] : [], {
      source: field.span,
      score,
      hint: unknown ? [unknown] : hint,
    }),
  ];
}

/** What the column 得分 shows of a row, as a number: the claim, else the computed score. */
export const shownScore = (
  { claimed, score, status }: RatedRow | RatedBudget,
  { profile }: DocumentAnalysis,
): Decimal | undefined =>
  status === 'not-applicable' ? undefined : (claimed?.value ?? (score.value && rounded(score.value, profile)));
