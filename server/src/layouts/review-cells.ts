import type { Field } from '../language/field.js';
import { sayGrounds } from '../messages/grounds.js';
import type { Written } from '../number/decimal.js';
import { roundScore } from '../scoring/claim.js';
import { isDecided } from '../scoring/reviewed.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { cell, type DraftCell, fieldCell } from './draft.js';
import type { Drawing } from './drawing.js';
import { linesOf, sayField, showPlain } from './fields.js';
import type { Line } from './form.js';
import type { PlacedColumn } from './grid.js';

type Rated = RatedRow | RatedBudget;
type Place = Pick<PlacedColumn, 'column' | 'colspan'>;

/** 复核得分: as decided, else what was found and taken off comes to. */
export function reviewedScoreCell(
  rated: Rated,
  score: Field<Written>,
  { column, colspan }: Place,
  { document: { profile } }: Drawing,
): DraftCell {
  const value = isDecided(rated) ? rated.reviewed?.value : undefined;
  const text = sayField(score) || showPlain(value && roundScore(value, profile));
  return fieldCell(column, colspan, 'number', score, text, { missing: false });
}

/** The comment, behind what points come off for where it does not say that itself. */
export function reviewCommentCell(
  rated: Rated,
  comment: Field<string>,
  { column, colspan }: Place,
  { locale }: Drawing,
): DraftCell {
  const said = sayField(comment);
  const grounds = rated.reviewed?.grounds.filter(
    ({ entry }) => entry && !said.includes(entry.title['zh-CN']) && !said.includes(entry.title.en),
  );
  const unsaid = sayGrounds(grounds ?? [], locale);
  const lines: readonly Line[] = [
    ...(unsaid === '' ? [] : [{ text: unsaid, source: comment.span }]),
    ...linesOf(comment),
  ];
  return cell(column, colspan, 'long', lines, { source: comment.span });
}
