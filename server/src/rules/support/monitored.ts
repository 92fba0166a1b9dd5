import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { BudgetMonitoring, RowMonitoring } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { readThrough } from '../../quantity/through.js';
import { amountOf } from '../../scoring/rate-budget.js';
import { rateRow } from '../../scoring/rate-row.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { rowsThat } from './rows.js';

/** The rows that say how far they had come during the year. */
export const findMonitored = rowsThat(({ indicator }) => indicator.monitoring.length > 0);

/** The last month that has passed on the day a monitoring reaches; `undefined` where it says no month. */
export function lastMonth({ through }: RowMonitoring | BudgetMonitoring, year: number | undefined): number | undefined {
  const date = through.state === 'ok' ? readThrough(through.value, year ?? anyYear) : undefined;
  return date && (date.day >= 28 ? date.month : date.month - 1);
}

const anyYear = 2000;

/** Whether the year's results are in: what stood in July can no longer be caught up with. */
export const isOver = ({ context: { stage }, evaluation: { budget } }: DocumentAnalysis): boolean =>
  stage === 'self-evaluation' && budget?.spent.state === 'ok';

/** The monitoring that reaches furthest into the year, wherever it stands in the list; the last one where that is not known. */
export function latestOf<T extends RowMonitoring | BudgetMonitoring>(
  entries: readonly T[],
  { context: { year } }: DocumentAnalysis,
): T | undefined {
  const latest = Math.max(...entries.map(entry => lastMonth(entry, year) ?? 0));
  return entries.findLast(entry => (lastMonth(entry, year) ?? 0) === latest);
}

/** What is expected to be done by the end of a month: the threshold of the last month that has one. */
export function expectedBy(month: number, { profile }: Pick<DocumentAnalysis, 'profile'>): Decimal | undefined {
  const { thresholds } = profile.monitoring;
  const months = Array.from({ length: Math.max(0, month) }, (_, i) => month - i);
  return months.map(each => thresholds[String(each) as keyof typeof thresholds]).find(each => each !== undefined);
}

/** The row as it would be with another actual: what was reached by July, or is expected for December. */
export const rowWith = ({ indicator, path }: RatedRow, actual: Field<string>, document: DocumentAnalysis): RatedRow =>
  rateRow({ ...indicator, actual, parts: undefined, survey: undefined }, path, {
    ...document.context,
    sources: undefined,
  });

/** How much of a target that grows with the work was reached so far; `undefined` for all others. */
export function progressOf(row: RatedRow, entry: RowMonitoring, document: DocumentAnalysis): Decimal | undefined {
  if (row.status === 'not-applicable' || entry.actual.state !== 'ok') return undefined;
  if (row.direction !== 'at-least' && row.direction !== 'equal') return undefined;
  return rowWith(row, entry.actual, document).completion;
}

/** How much of the budget was spent so far: spent ÷ planned, else the rate as written. */
export function spendingOf(entry: BudgetMonitoring, document: DocumentAnalysis): Decimal | undefined {
  const spent = amountOf(entry.spent, document.context);
  const { planned } = document.scorecard.budget ?? {};
  return spent && planned?.greaterThan(0) ? spent.div(planned) : valueOf(entry.rate)?.share;
}
