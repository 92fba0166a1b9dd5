import type { Fact } from './fact.js';
import { nothing, type Rated, type RowInput } from './rated.js';
import type { RowStandard } from './standards/of-row.js';
import type { MissingFact } from './standards/facts.js';
import { quantitiesOf } from './standards/quantities.js';
import { rateStandard } from './standards/rate-standard.js';

/** Scores a row as its own standard says. */
export function rateByStandard(input: RowInput, { standard, source }: RowStandard): Rated {
  const { indicator, target, actual, aggregated, direction, weight, context } = input;
  const { span } = indicator.actual;
  if (!standard) return nothing('standard-unread', indicator.criterion.span);
  const quantities = quantitiesOf(target, actual, aggregated?.exact, context.profile.units);
  if (!quantities) return nothing('unit-mismatch', span);
  const outcome = rateStandard({
    standard,
    weight,
    quantities,
    direction,
    word: actual.source,
    profile: context.profile,
  });
  if ('missing' in outcome) return { ...nothing('standard-facts', span), facts: missingFacts(outcome.missing, input) };
  if ('unclear' in outcome) return nothing('standard-unclear', span);
  return { score: { value: outcome.value, how: { ...outcome.how, source } }, facts: [] };
}

const missingFacts = (missing: readonly MissingFact[], { indicator }: RowInput): readonly Fact[] =>
  missing.length > 0 ? [{ kind: 'standard-facts', span: indicator.actual.span, missing }] : [];
