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
export function rateByStandard(input: RowInput, by: RowStandard): Rated {
  const { standard, source } = by;
  const { indicator, target, actual, exact, direction, weight, context } = input;
  const { span } = indicator.actual;
  if (!standard) return judgedByPerson(input, by);
  const applied = inputOf({ target, actual, exact, direction, weight }, standard, context.profile);
  if (!applied) return nothing('unit-mismatch', span);
  const outcome = rateStandard(applied);
  if ('missing' in outcome) return { ...nothing('standard-facts', span), facts: missingFacts(outcome.missing, input) };
  if ('unclear' in outcome) return nothing('standard-unclear', span);
  return { score: { value: outcome.value, how: { ...outcome.how, source } }, facts: [] };
}

/** Left to a person: inside the interval that is printed, else in the band of the claim. */
function judgedByPerson({ indicator, weight, context }: RowInput, { interval, reading }: RowStandard): Rated {
  const claimed = valueOf(indicator.score)?.value;
  const span = indicator.score.state === 'absent' ? indicator.criterion.span : indicator.score.span;
  const printed = interval && bandOf(interval);
  if (!claimed) {
    // what was not understood is told as that
    const isLeft = indicator.score.state === 'absent' && (printed !== undefined || reading?.unread.length === 0);
    const facts: Fact[] = isLeft ? [{ kind: 'score-unjudged', span: indicator.name.span, weight, band: printed }] : [];
    return { ...nothing('standard-unread', span), facts };
  }
  const outside = (band: Band): Rated => ({
    score: unknown('outside-band', span),
    facts: [{ kind: 'score-outside-band', span, claimed, weight, band }],
  });
  if (printed) {
    if (!isInBand(claimed, printed)) return outside(printed);
    return {
      score: { value: claimed, how: { kind: 'judged', clause: 'qualitative', weight, band: printed, stated: true } },
      facts: [],
    };
  }
  const judgement = judge(claimed, valueOf(indicator.attainment), weight, context.profile, false);
  if (judgement.kind === 'score') return { score: judgement.score, facts: [] };
  return judgement.kind === 'outside' ? outside(judgement.band) : nothing('outside-band', span);
}

const bandOf = ({ low, high }: Interval): Band => ({ level: 'met', low, high, highIncluded: true });

const missingFacts = (missing: readonly MissingFact[], { indicator }: RowInput): readonly Fact[] =>
  missing.length > 0 ? [{ kind: 'standard-facts', span: indicator.actual.span, missing }] : [];
