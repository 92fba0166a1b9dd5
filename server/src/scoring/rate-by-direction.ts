import { type Decimal, one } from '../number/decimal.js';
import { isOverlong } from '../quantity/read-value.js';
import type { Fact } from './fact.js';
import { rateByStandard } from './rate-by-standard.js';
import { rateDeadline, rateYesNo } from './rate-met.js';
import { rateQualitative } from './rate-judged.js';
import { rateNumbers } from './rate-numbers.js';
import { nothing, type Rated, type RowInput, unknown } from './rated.js';

/** A row that may have no points. */
export type Unweighted = Omit<RowInput, 'weight'> & { readonly weight: Decimal | undefined };

/** Whether a row has points. */
export const isWeighted = (input: Unweighted): input is RowInput => input.weight !== undefined;

/** Scores what a row says: by its own standard where it has one, else by its direction. */
export function rate(input: Unweighted): Rated {
  const { indicator, target } = input;
  if (indicator.direction.state === 'bad') return nothing('direction', indicator.direction.span);
  const { standard } = input;
  if (standard && isWeighted(input)) {
    const { completion, late } =
      target.kind === 'empty' ? nothing('target', indicator.target.span) : byDirection(input);
    return { ...rateByStandard(input, standard), completion, late };
  }
  if (target.kind === 'empty') return nothing('target', indicator.target.span);
  const long = (['target', 'actual'] as const).find(side => isOverlong(input[side]));
  if (long) return nothing(long, indicator[long].span);
  if (isWeighted(input)) return byDirection(input);
  const { facts, ...rest } = byDirection({ ...input, weight: one });
  return { ...rest, score: unknown('weight', indicator.weight.span), facts: facts.flatMap(withoutPoints) };
}

/** What is to be said of target and actual alone, where there are no points. */
function withoutPoints(fact: Fact): readonly Fact[] {
  switch (fact.kind) {
    case 'score-unjudged':
    case 'score-outside-band':
    case 'part-score-range':
      return [];
    case 'deadline-missed':
      return [{ ...fact, band: undefined }];
    default:
      return [fact];
  }
}

function byDirection(input: RowInput): Rated {
  switch (input.direction) {
    case 'qualitative':
      return rateQualitative(input);
    case 'deadline':
      return rateDeadline(input);
    case 'yes-no':
      return rateYesNo(input);
    default:
      return rateNumbers(input);
  }
}
