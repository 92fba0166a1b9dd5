import type { Budget } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import { type Decimal, one } from '../number/decimal.js';
import { settle, over, whole } from '../number/fraction.js';
import { readMoney } from '../quantity/money.js';
import type { RatingContext } from './context.js';
import { decide, type Term } from './decide.js';
import { budgetFormula } from './directions.js';
import type { Fact } from './fact.js';
import { unknown } from './rated.js';
import { rateReview } from './review.js';
import type { Score, UnknownReason } from './score.js';
import type { RatedBudget } from './scorecard.js';
import type { SourcedBudget } from './sourced-budget.js';
import { limitsOf } from './standards/limits.js';
import { quantitiesOfMoney } from './standards/quantities.js';
import { type RowStandard, standardOf } from './standards/of-row.js';
import { rateStandard } from './standards/rate-standard.js';
import { statusOf } from './status.js';

/** 预算执行情况: weight × spent ÷ planned, at most the weight where the profile caps it. */
export function rateBudget(budget: Budget, context: RatingContext, sourced?: SourcedBudget): RatedBudget {
  const weight = weightOf(budget, context);
  const planned = sourced ? sourced.planned : amountOf(budget.planned, context);
  const spent = sourced ? sourced.spent : amountOf(budget.spent, context);
  const standard = standardOf(budget, undefined, ['预算执行'], weight, context.profile);
  const { score, facts } =
    weight && context.stage === 'self-evaluation'
      ? scoreOf(budget, standard, weight, planned, spent, context)
      : leaveUnscored(scoreOf(budget, undefined, one, planned, spent, context), budget);
  const claimed = valueOf(budget.score);
  const rate = rateOf(planned, spent);
  const found = budget.review && amountOf(budget.review.spent, context);
  const again = found &&
    weight && {
      score: scoreOf(budget, standard, weight, planned, found, context).score,
      rate: rateOf(planned, found),
    };
  const capped = limitsOf(standard?.standard, weight);
  const limits = context.profile.budget.cap ? capped : { ...capped, most: undefined };
  return {
    budget,
    weight,
    planned,
    spent,
    rate,
    standard,
    score,
    claimed,
    status: statusOf(score, claimed, limits, context.profile),
    reviewed: budget.review && rateReview(budget.review, { weight, claimed, score }, again, context.profile),
    facts: [...(sourced?.facts ?? []), ...facts],
  };
}

const rateOf = (planned: Decimal | undefined, spent: Decimal | undefined): Decimal | undefined =>
  planned?.greaterThan(0) && spent ? settle(over(spent, planned)) : undefined;

/** An amount of money in the file's currency; `undefined` where it is missing or unreadable. */
export const amountOf = (field: Field<string>, { currency, profile }: RatingContext): Decimal | undefined =>
  field.state === 'ok' ? readMoney(field.value, currency, profile.units)?.value : undefined;

/** The weight as written where it is a number above 0, else the profile's; a form without points assumes none. */
function weightOf({ weight }: Budget, { profile, weighed }: RatingContext): Decimal | undefined {
  const written = valueOf(weight)?.value;
  if (written?.greaterThan(0)) return written;
  return weighed ? profile.budget.weight : undefined;
}

/** What is to be said of the amounts where nothing is scored. */
const leaveUnscored = (
  { facts }: Pick<RatedBudget, 'facts'>,
  budget: Budget,
): Pick<RatedBudget, 'score' | 'facts'> => ({
  score: unknown('unscored', budget.keySpan),
  facts: facts.filter(({ kind }) => kind !== 'budget-zero'),
});

function scoreOf(
  budget: Budget,
  standard: RowStandard | undefined,
  weight: Decimal,
  planned: Decimal | undefined,
  spent: Decimal | undefined,
  context: RatingContext,
): { score: Score; facts: readonly Fact[] } {
  const noScore = (
    because: UnknownReason,
    span: Fact['span'],
    facts: readonly Fact[] = [],
  ): { score: Score; facts: readonly Fact[] } => ({ score: unknown(because, span), facts });
  if (!planned) return noScore('planned', budget.planned.span);
  if (!planned.greaterThan(0))
    return noScore('zero-planned', budget.planned.span, [{ kind: 'budget-zero', span: budget.planned.span, planned }]);
  if (!spent) return noScore('spent', budget.spent.span);
  const overspent: readonly Fact[] = spent.greaterThan(planned)
    ? [{ kind: 'budget-overspent', span: budget.spent.span, planned, spent }]
    : [];
  if (standard) return { score: byStandard(budget, standard, weight, planned, spent, context), facts: overspent };
  const term = (value: Decimal): Term => ({ exact: whole(value), operand: { shown: value, unit: context.currency } });
  const low = term(planned);
  const { outcome, sign } = decide(budgetFormula(context.profile), weight, { low, high: low, actual: term(spent) });
  const score = 'how' in outcome ? outcome.how : unknown(outcome.unknown, budget.planned.span);
  const { span } = budget.spent;
  if (sign) return { score, facts: [{ kind: 'negative-value', span, side: 'actual', value: spent, outcome: 'none' }] };
  return { score, facts: overspent };
}

/** As the budget's own standard says: the execution rate is what it speaks of. */
function byStandard(
  budget: Budget,
  { standard, source }: RowStandard,
  weight: Decimal,
  planned: Decimal,
  spent: Decimal,
  { profile, currency }: RatingContext,
): Score {
  const { span } = budget.spent;
  if (!standard) return unknown('standard-unread', budget.keySpan);
  const quantities = quantitiesOfMoney(planned, spent, currency, profile.units);
  const outcome = rateStandard({
    standard,
    weight,
    quantities,
    direction: 'at-least',
    word: '',
    isLateness: false,
    profile,
  });
  if ('missing' in outcome) return unknown('standard-facts', span);
  return 'unclear' in outcome
    ? unknown('standard-unclear', span)
    : { value: outcome.value, how: { ...outcome.how, source } };
}
