import type { Interval } from '../criterion/standard.js';
import { valueOf } from '../language/field.js';
import type { Fact } from './fact.js';
import { isInBand, judge } from './judge.js';
import { nothing, type Rated, type RowInput, unknown } from './rated.js';
import type { Band } from './score.js';
import type { RowStandard } from './standards/of-row.js';
import type { MissingFact } from './standards/facts.js';
import { inputOf } from './standards/input-of-row.js';
import { rateStandard } from './standards/rate-standard.js';

/** Scores a row as its own standard says. */
export function rateByStandard(input: RowInput, { standard, source, interval }: RowStandard): Rated {
  const { indicator, target, actual, exact, direction, weight, context } = input;
  const { span } = indicator.actual;
  if (!standard) return judgedByPerson(input, interval);
  const applied = inputOf({ target, actual, exact, direction, weight }, standard, context.profile);
  if (!applied) return nothing('unit-mismatch', span);
  const outcome = rateStandard(applied);
  if ('missing' in outcome) return { ...nothing('standard-facts', span), facts: missingFacts(outcome.missing, input) };
  if ('unclear' in outcome) return nothing('standard-unclear', span);
  return { score: { value: outcome.value, how: { ...outcome.how, source } }, facts: [] };
}

/** Left to a person: inside the interval that is printed, else in the band of the claim. */
function judgedByPerson({ indicator, weight, context }: RowInput, interval: Interval | undefined): Rated {
  const claimed = valueOf(indicator.score)?.value;
  const span = indicator.score.state === 'absent' ? indicator.criterion.span : indicator.score.span;
  if (!claimed) return nothing('standard-unread', span);
  const outside = (band: Band): Rated => ({
    score: unknown('outside-band', span),
    facts: [{ kind: 'score-outside-band', span, claimed, weight, band }],
  });
  if (interval) {
    const band: Band = { level: 'met', low: interval.low, high: interval.high, highIncluded: true };
    if (!isInBand(claimed, band)) return outside(band);
    return {
      score: { value: claimed, how: { kind: 'judged', clause: 'qualitative', weight, band, stated: true } },
      facts: [],
    };
  }
  const judgement = judge(claimed, valueOf(indicator.attainment), weight, context.profile, false);
  if (judgement.kind === 'score') return { score: judgement.score, facts: [] };
  return judgement.kind === 'outside' ? outside(judgement.band) : nothing('outside-band', span);
}

const missingFacts = (missing: readonly MissingFact[], { indicator }: RowInput): readonly Fact[] =>
  missing.length > 0 ? [{ kind: 'standard-facts', span: indicator.actual.span, missing }] : [];
