import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { BudgetMonitoring, RowMonitoring } from '../language/evaluation.js';
import { number } from '../messages/number.js';
import type { Decimal } from '../number/decimal.js';
import { roundTo } from '../number/round.js';
import { readThrough } from '../quantity/through.js';
import { rowWith, spendingOf } from '../rules/support/monitored.js';
import { missesTarget } from '../scoring/completion.js';
import { amountOf } from '../scoring/rate-budget.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';

/** How far a row or the budget had come by a month, and how far it is expected to get: `7月 55 % · 预计 98 %`. */
export interface MonitoredHint {
  readonly through: Span;
  readonly text: string;
  /** Whether less is expected than was aimed at. */
  readonly isShort: boolean;
}

/** How a row stood at each monitoring. */
export const monitoredRow = (row: RatedRow, document: DocumentAnalysis, locale: Locale): readonly MonitoredHint[] =>
  row.status === 'not-applicable'
    ? []
    : row.indicator.monitoring.flatMap(entry => {
        const done = entry.actual.state === 'ok' ? rowWith(row, entry.actual, document).completion : undefined;
        const then = entry.forecast.state === 'ok' ? rowWith(row, entry.forecast, document) : undefined;
        const isShort = then !== undefined && missesTarget(then);
        return hintOf(entry, { done, expected: then?.completion, isShort }, document, locale);
      });

/** How the budget stood at each monitoring. */
export const monitoredBudget = (
  { planned, budget: { monitoring } }: RatedBudget,
  document: DocumentAnalysis,
  locale: Locale,
): readonly MonitoredHint[] =>
  monitoring.flatMap(entry => {
    const forecast = amountOf(entry.forecast, document.context);
    const expected = forecast && planned?.greaterThan(0) ? forecast.div(planned) : undefined;
    const isShort = expected?.lessThan(1) === true;
    return hintOf(entry, { done: spendingOf(entry, document), expected, isShort }, document, locale);
  });

interface Progress {
  readonly done: Decimal | undefined;
  readonly expected: Decimal | undefined;
  readonly isShort: boolean;
}

function hintOf(
  { through }: RowMonitoring | BudgetMonitoring,
  { done, expected, isShort }: Progress,
  { context: { year } }: DocumentAnalysis,
  locale: Locale,
): readonly MonitoredHint[] {
  if (through.state !== 'ok' || (!done && !expected)) return [];
  const date = readThrough(through.value, year ?? anyYear);
  if (!date) return [];
  const parts = [...(done ? [share(done)] : []), ...(expected ? [`${expects[locale]}${share(expected)}`] : [])];
  return [
    {
      through: through.span,
      text: `${monthName(date.month, locale)} ${parts.join(' · ')}`,
      isShort,
    },
  ];
}

const anyYear = 2000;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: number, locale: Locale): string =>
  ({ 'zh-CN': `${month}月`, en: months[month - 1] ?? String(month) })[locale];

/** There is room for 20 characters. */
const expects = { 'zh-CN': '预计 ', en: 'exp. ' };

/** A hint has no room for more digits; what is below a whole is never shown as one. */
function share(value: Decimal): string {
  const exact = value.times(100);
  const whole = roundTo(exact, 0);
  const isOther = exact.lessThan(100) && whole.greaterThanOrEqualTo(100);
  return `${number(isOther ? whole.minus(1) : whole)} %`;
}
