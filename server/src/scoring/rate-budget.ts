import type { Budget } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import type { Decimal } from '../number/decimal.js';
import { settle, over, whole } from '../number/fraction.js';
import { readMoney } from '../quantity/money.js';
import type { RatingContext } from './context.js';
import type { Fact } from './fact.js';
import { unknown } from './rated.js';
import type { Score, UnknownReason } from './score.js';
import type { RatedBudget } from './scorecard.js';
import { ratio } from './share.js';
import type { SourcedBudget } from './sourced-budget.js';
import { isBelowZero, statusOf } from './status.js';

/** 预算执行情况: weight × spent ÷ planned, at most the weight where the profile caps it. */
export function rateBudget(budget: Budget, context: RatingContext, sourced?: SourcedBudget): RatedBudget {
  const weight = weightOf(budget, context);
  const planned = sourced ? sourced.planned : amountOf(budget.planned, context);
  const spent = sourced ? sourced.spent : amountOf(budget.spent, context);
  const { score, facts } = scoreOf(budget, weight, planned, spent, context);
  const claimed = valueOf(budget.score);
  const rate = planned && spent && planned.greaterThan(0) ? settle(over(spent, planned)) : undefined;
  const limit = context.profile.budget.cap ? weight : undefined;
  return {
    budget,
    weight,
    planned,
    spent,
    rate,
    score,
    claimed,
    status: statusOf(score, claimed, limit, context.profile),
    facts: [...(sourced?.facts ?? []), ...facts],
  };
}

/** An amount of money in the file's currency; `undefined` where it is missing or unreadable. */
export const amountOf = (field: Field<string>, { currency, profile }: RatingContext): Decimal | undefined =>
  field.state === 'ok' ? readMoney(field.value, currency, profile.units)?.value : undefined;

/** The weight as written where it is a number above 0, else the profile's. */
function weightOf({ weight }: Budget, { profile }: RatingContext): Decimal {
  const written = valueOf(weight)?.value;
  return written?.greaterThan(0) ? written : profile.budget.weight;
}

function scoreOf(
  budget: Budget,
  weight: Decimal,
  planned: Decimal | undefined,
  spent: Decimal | undefined,
  context: RatingContext,
): { score: Score; facts: readonly Fact[] } {
  const unscored = (
    because: UnknownReason,
    span: Fact['span'],
    facts: readonly Fact[] = [],
  ): { score: Score; facts: readonly Fact[] } => ({ score: unknown(because, span), facts });
  if (!planned) return unscored('planned', budget.planned.span);
  if (!planned.greaterThan(0))
    return unscored('zero-planned', budget.planned.span, [{ kind: 'budget-zero', span: budget.planned.span, planned }]);
  if (!spent) return unscored('spent', budget.spent.span);
  if (isBelowZero(spent)) {
    const none: Score = {
      value: weight.times(0),
      how: { kind: 'decided', clause: 'budget', weight, full: false, because: 'negative' },
    };
    return {
      score: none,
      facts: [{ kind: 'negative-value', span: budget.spent.span, side: 'actual', value: spent, outcome: 'none' }],
    };
  }
  const term = (value: Decimal): { exact: ReturnType<typeof whole>; operand: { shown: Decimal; unit: string } } => ({
    exact: whole(value),
    operand: { shown: value, unit: context.currency },
  });
  const outcome = ratio('budget', weight, term(spent), term(planned), context.profile.budget.cap);
  const overspent: readonly Fact[] = spent.greaterThan(planned)
    ? [{ kind: 'budget-overspent', span: budget.spent.span, planned, spent }]
    : [];
  return { score: 'how' in outcome ? outcome.how : unknown('planned', budget.planned.span), facts: overspent };
}
