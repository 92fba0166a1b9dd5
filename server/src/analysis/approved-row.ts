import { idOf, pathOf } from '../scoring/row-names.js';
import type { RatedRow } from '../scoring/scorecard.js';
import type { DocumentAnalysis } from './analysis.js';

/** What a row was approved as; `undefined` where it was not, or nobody knows. */
export function approvedRowOf(row: RatedRow, { approved }: DocumentAnalysis): RatedRow | undefined {
  const rows = approved?.form?.scorecard.rows ?? [];
  const id = idOf(row);
  const byId = id === undefined ? undefined : rows.find(each => idOf(each) === id);
  return byId ?? rows.find(each => pathOf(each) === pathOf(row));
}
