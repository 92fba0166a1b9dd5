import type { BudgetItem } from '../../language/evaluation.js';
import { asScalar, setScalar } from '../../language/edit.js';
import { type Field, valueOf } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { readDecimal } from '../../number/read.js';
import type { RatingContext } from '../../scoring/context.js';
import { amountOf } from '../../scoring/rate-budget.js';
import type { RatedBudget } from '../../scoring/scorecard.js';
import { sumAll } from '../../scoring/sum.js';
import type { Edit } from '../../text/span.js';

/** An amount of money in a sentence, to the last digit: `367.24 万元`. */
export const money = (value: Decimal, currency: string): string => `${value.toFixed()} ${currency}`;

/** The columns of amounts. */
export const moneySides = ['planned', 'spent'] as const;
/** One of these. */
export type MoneySide = (typeof moneySides)[number];

/** The sum of one column; `undefined` where no item or not every item has it. */
export const itemsSum = (items: readonly BudgetItem[], side: MoneySide, context: RatingContext): Decimal | undefined =>
  items.some(item => valueOf(item[side]) !== undefined)
    ? sumAll(items.map(item => amountOf(item[side], context)))
    : undefined;

/** Whether nobody has added up the items: the whole is 0, nothing else is wrong, and that is told once. */
export const isLeftAtZero = ({ planned, spent, budget }: RatedBudget, context: RatingContext): boolean =>
  planned?.isZero() === true &&
  (spent?.isZero() ?? true) &&
  itemsSum(budget.items, 'planned', context)?.greaterThan(0) === true;

/** An amount in place of another, with its unit where one was written. */
export function writeAmount(field: Field<string>, amount: Decimal, currency: string, text: string): Edit | undefined {
  const node = field.state === 'ok' ? asScalar(field.entry.value) : undefined;
  return node && setScalar(text, node, readDecimal(node.value) ? amount.toFixed() : `${amount.toFixed()}${currency}`);
}
