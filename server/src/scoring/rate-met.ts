import { one, zero } from '../number/decimal.js';
import { compareDates, daysBetween } from '../quantity/dates.js';
import type { DateValue, Value } from '../quantity/value.js';
import { scoreDecided } from './decide.js';
import type { FactOf } from './fact.js';
import { rateJudged } from './rate-judged.js';
import { missingActual, nothing, type Rated, type RowInput } from './rated.js';

/** Met, or late by so many days and judged for that. */
export function rateDeadline(input: RowInput): Rated {
  const { indicator, weight, target, actual } = input;
  const problem = needs(input, 'date');
  if (problem) return problem;
  const due = (target as DateValue).date;
  const done = (actual as DateValue).date;
  if (compareDates(done, due) <= 0) return { ...asRated(scoreDecided('deadline', weight, true, 'on-time')), late: 0 };
  const rated = rateJudged(input, true);
  const level = rated.score.how.kind === 'judged' ? rated.score.how.band : undefined;
  const part = input.parts?.find(part => part.actual === actual && !part.origin);
  const late: FactOf<'deadline-missed'> = {
    kind: 'deadline-missed',
    span: (part ?? indicator.actual).span,
    target: due,
    actual: done,
    days: daysBetween(due, done),
    band: level,
  };
  return { score: rated.score, late: late.days, facts: [late, ...rated.facts] };
}

/** A row whose target is yes or no: the same has all of its weight. */
export function rateYesNo(input: RowInput): Rated {
  const problem = needs(input, 'yes-no');
  if (problem) return problem;
  const same =
    input.target.kind === 'yes-no' && input.actual.kind === 'yes-no' && input.target.value === input.actual.value;
  const rated = asRated(scoreDecided('yes-no', input.weight, same, same ? 'same' : 'different'));
  return { ...rated, completion: same ? one : zero };
}

/** Target and actual must both be of a kind; `undefined` where they are. */
function needs(input: RowInput, kind: 'date' | 'yes-no'): Rated | undefined {
  const { indicator, target, actual, direction, aggregated } = input;
  const mismatch = (side: 'target' | 'actual', found: Value): Rated => ({
    ...nothing('type-mismatch', indicator[side].span),
    facts: [{ kind: 'type-mismatch', span: indicator[side].span, direction, side, found, scored: false }],
  });
  if (target.kind !== kind) return mismatch('target', target);
  if (actual.kind === 'empty') return missingActual(indicator, aggregated);
  return actual.kind === kind ? undefined : mismatch('actual', actual);
}

const asRated = ({ how }: ReturnType<typeof scoreDecided>): Rated => ({ score: how, facts: [] });
