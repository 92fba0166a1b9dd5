import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Field } from '../../language/field.js';
import { isNothing } from '../../quantity/read-value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { encloses, firstEndingFrom, type Span } from '../../text/span.js';
import { isTemplateName, isNothingElse } from './placeholders.js';
import { anyRowThat, rowsThat } from './rows.js';

/** Whether a row is as the template has it: no name of its own, no target, no actual, nothing claimed. Nobody has begun it, so nothing is wrong with it. */
export function isUntouched({ indicator }: RatedRow): boolean {
  const { name, target, actual, score, attainment } = indicator;
  // what most rows have is asked first: several rules ask it of each
  return (
    score.state === 'absent' && attainment.state === 'absent' && isEmpty(actual) && isEmpty(target) && isUnnamed(name)
  );
}

/** The rows in which nothing was filled in. */
export const untouchedRows = rowsThat(isUntouched);

/** Whether anybody has begun any row. */
export const anyBegun = anyRowThat(row => !isUntouched(row));

const isEmpty = (field: Field<string>): boolean =>
  field.state === 'absent' || (field.state === 'ok' && (isNothing(field.value) || isNothingElse(field)));

const isUnnamed = (name: Field<string>): boolean =>
  isEmpty(name) || (name.state === 'ok' && isTemplateName(name.value));

/** Whether a place lies in an untouched row. */
export function untouchedPlaces(document: DocumentAnalysis): (span: Span) => boolean {
  const spans = untouchedRows(document).map(({ indicator: { node } }) => node.span);
  return span => {
    const row = spans[firstEndingFrom(spans, span.start)];
    return row !== undefined && encloses(row, span);
  };
}
