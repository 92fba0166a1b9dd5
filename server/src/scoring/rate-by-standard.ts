import type { Interval, Standard } from '../criterion/standard.js';
import { valueOf } from '../language/field.js';
import type { Value } from '../quantity/value.js';
import type { Fact } from './fact.js';
import { isInBand, judge } from './judge.js';
import { nothing, type Rated, type RowInput, unknown } from './rated.js';
import type { Band } from './score.js';
import type { RowStandard } from './standards/of-row.js';
import type { MissingFact } from './standards/facts.js';
import { quantitiesOf } from './standards/quantities.js';
import { rateStandard } from './standards/rate-standard.js';

/** Scores a row as its own standard says. */
export function rateByStandard(input: RowInput, { standard, source, interval }: RowStandard): Rated {
  const { indicator, target, actual, exact, direction, weight, context } = input;
  const { span } = indicator.actual;
  if (!standard) return judgedByPerson(input, interval);
  const { units } = context.profile;
  const quantities =
    quantitiesOf(target, actual, exact, units) ??
    (countsFaults(standard) ? quantitiesOf(nowhere, actual, exact, units) : undefined);
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

const nowhere: Value = { kind: 'empty', source: '' };

/** Whether all that is taken off are faults: what the row should come to then says nothing. */
const countsFaults = ({ base, pass, exceed, bonus, deduct }: Standard): boolean =>
  base === undefined &&
  !pass &&
  !exceed &&
  bonus.length === 0 &&
  deduct.length > 0 &&
  deduct.every(({ from, side }) => from === 'none' || (from === undefined && side === undefined));

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
