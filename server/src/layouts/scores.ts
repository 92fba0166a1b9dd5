import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Field } from '../language/field.js';
import { explainScore } from '../messages/explain.js';
import { workedLines } from '../messages/worked.js';
import { workedBudget, workedRow } from '../messages/worked-row.js';
import type { Decimal, Written } from '../number/decimal.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { cell, type DraftCell, fieldCell } from './draft.js';
import type { Drawing } from './drawing.js';
import { linesOf, showPlain, sayField, showWritten } from './fields.js';
import type { ScoreMark } from './form.js';
import { words } from './words.js';

type Rated = RatedRow | RatedBudget;

/** 得分. A score that nobody claimed shows as computed. */
export function scoreCell(
  rated: Rated,
  field: Field<Written>,
  { column, colspan }: { readonly column: number; readonly colspan: number },
  drawing: Drawing,
): DraftCell {
  const score = markOf(rated, field, drawing);
  const shown =
    rated.status === 'not-applicable' ? words.notApplicable[drawing.locale] : score.claimed || score.computed;
  return fieldCell(column, colspan, 'score', field, shown, {
    score,
    hint: hintOf(rated, drawing),
    missing: shown === '',
    holds: 'score',
  });
}

/** 计算得分, and what the reviewer says, where they were asked for. */
export function addedScores(rated: Rated, drawing: Drawing): readonly DraftCell[] {
  return drawing.grid.added.flatMap(({ kind, column }): DraftCell[] => {
    if (kind === 'computed') return [computedCell(rated, column, drawing)];
    if ('budget' in rated || !rated.indicator.review) return [];
    const { score, comment } = rated.indicator.review;
    if (kind === 'reviewed') return [fieldCell(column, 1, 'number', score, sayField(score), { missing: false })];
    return [cell(column, 1, 'long', linesOf(comment), { source: comment.span })];
  });
}

function computedCell(rated: Rated, column: number, drawing: Drawing): DraftCell {
  const field = 'budget' in rated ? rated.budget.score : rated.indicator.score;
  const score = markOf(rated, field, drawing);
  const text = score.computed || (rated.status === 'unknown' ? words.unscored[drawing.locale] : '');
  const { profile } = drawing.document;
  const unknown = rated.score.how.kind === 'unknown' ? explainScore(rated.score, profile, drawing.locale).headline : '';
  return cell(column, 1, 'computed', text ? [{ text, source: field.span }] : [], {
    source: field.span,
    score,
    hint: unknown ? [unknown] : hintOf(rated, drawing),
    holds: 'computed',
  });
}

const markOf = (rated: Rated, field: Field<Written>, { document: { profile } }: Drawing): ScoreMark => ({
  claimed: rated.claimed ? showWritten(rated.claimed) : sayField(field),
  computed: showPlain(rated.score.value && roundScore(rated.score.value, profile)),
  status: rated.status,
});

const hintOf = (rated: Rated, { document, locale }: Drawing): readonly string[] =>
  workedLines('budget' in rated ? workedBudget(rated, document, locale) : workedRow(rated, document, locale));

/** What the column 得分 shows of a row, as a number: the claim, else the computed score. */
export const shownScore = ({ claimed, score, status }: Rated, { profile }: DocumentAnalysis): Decimal | undefined =>
  status === 'not-applicable' ? undefined : (claimed?.value ?? (score.value && roundScore(score.value, profile)));
