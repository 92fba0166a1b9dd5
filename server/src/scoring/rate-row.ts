import type { Direction, Indicator } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import { type Decimal, one, zero } from '../number/decimal.js';
import { settle, whole } from '../number/fraction.js';
import type { DateValue, Value } from '../quantity/value.js';
import { isNothing, isOverlong } from '../quantity/read-value.js';
import { compareDates, daysBetween } from '../quantity/dates.js';
import type { Span } from '../text/span.js';
import { type Aggregated, aggregate, natureOf } from './aggregate.js';
import { sameActual } from './same-actual.js';
import { aggregateJudged } from './aggregate-judged.js';
import type { RatingContext } from './context.js';
import { type Contribution, fundsFaults, partContributions, sourceContributions } from './contribution.js';
import { scoreDecided } from './decide.js';
import { attainmentOf } from './attainment.js';
import { findDirection, type FoundDirection } from './direction.js';
import { doubtOf } from './doubt.js';
import type { Fact, FactOf } from './fact.js';
import { judge } from './judge.js';
import { rateNumbers } from './rate-numbers.js';
import type { RatedReview } from './rated-review.js';
import { asFound, rateReview } from './review.js';
import { rateByStandard } from './rate-by-standard.js';
import { missingActual, nothing, type Rated, type RowInput, unknown } from './rated.js';
import { statusOf } from './status.js';
import { againstSurvey, type Surveyed, rateSurvey } from './survey.js';
import type { Doubt } from './score.js';
import type { RatedRow, Status } from './scorecard.js';
import { limitsOf } from './standards/limits.js';
import { type Inherited, standardOf } from './standards/of-row.js';
import { readActual, readTarget } from './values.js';

/** What stands beside a row: a direction that overrides its own (what would it be the other way round?), and what its groups say. */
interface Beside {
  readonly direction?: Direction;
  readonly inherited?: Inherited;
}

/** Scores one row. */
export function rateRow(
  written: Indicator,
  path: readonly string[],
  context: RatingContext,
  { direction, inherited }: Beside = {},
): RatedRow {
  const indicator = asAdjusted(written);
  const target = readTarget(indicator, context);
  const weight = weightOf(indicator);
  const standard = standardOf(indicator, inherited, path.slice(0, -1), weight, context.profile);
  const found: FoundDirection = direction
    ? { direction, from: 'key', conflict: undefined }
    : findDirection(indicator, target, standard?.standard?.direction);
  const parts = partsOf(indicator, path, target, context);
  const aggregated = parts && found.direction !== 'qualitative' ? aggregate(indicator, parts.found, target) : undefined;
  const survey = parts ? undefined : rateSurvey(indicator, target, context);
  const actual = (aggregated ?? survey)?.value ?? readActual(indicator.actual, indicator, target, context);
  const exact = (aggregated ?? survey)?.exact;
  const row = (
    { score, facts, completion, late }: Rated,
    claimed: RatedRow['claimed'],
    status: Status,
    doubt?: Doubt,
  ): RatedRow => ({
    kind: 'row',
    indicator,
    path,
    weight,
    target,
    approved: indicator === written ? undefined : written.target,
    actual,
    exactActual: exact,
    aggregated: aggregated?.aggregation ?? (parts && { by: 'qualitative-mean', parts: parts.found }),
    direction: found.direction,
    directionFrom: found.from,
    standard,
    score,
    claimed,
    status,
    completion: completion && settle(completion),
    late,
    doubt,
    reviewed:
      status === 'not-applicable'
        ? undefined
        : reviewedAs(written, path, context, inherited, { weight, claimed, score }),
    facts,
  });
  if (indicator.notApplicable.state === 'ok')
    return row(nothing('weight', indicator.notApplicable.span), undefined, 'not-applicable');
  const claimed = valueOf(indicator.score);
  const input = {
    indicator,
    weight: context.scored ? weight : undefined,
    target,
    actual,
    aggregated,
    exact,
    parts: parts?.found,
    direction: found.direction,
    standard,
    context,
  };
  const rated = parts?.facts.length ? { ...nothing('source', indicator.node.span), facts: parts.facts } : rate(input);
  const facts = [
    ...conflictOf(indicator, found),
    ...(parts?.facts.length ? [] : (aggregated?.facts ?? [])),
    ...rated.facts,
    ...againstWritten(indicator, target, { aggregated, survey }, context),
  ];
  const status = statusOf(rated.score, claimed, limitsOf(standard?.standard, weight), context.profile);
  const name = path.at(-1) ?? '';
  const doubt =
    weight && !standard
      ? doubtOf({ input: { ...input, weight }, name, from: found.from, claimed, status, facts }, rate)
      : undefined;
  const score = context.scored ? rated.score : unknown('unscored', indicator.node.span);
  return row({ ...rated, score, facts }, claimed, context.scored ? status : 'unknown', doubt);
}

/** What a reviewer found, by the same rules: nothing else of the row counts in its place. */
function reviewedAs(
  indicator: Indicator,
  path: readonly string[],
  context: RatingContext,
  inherited: Beside['inherited'],
  standing: Pick<RatedRow, 'weight' | 'claimed' | 'score'>,
): RatedReview | undefined {
  const { review } = indicator;
  if (!review) return undefined;
  const found = asFound(indicator, review);
  const again =
    found &&
    rateRow(found, path, found.actual === indicator.actual ? context : { ...context, sources: undefined }, {
      inherited,
    });
  return rateReview(review, standing, again, context.profile);
}

/** A target adjusted during the year is what the row is held against. */
function asAdjusted(indicator: Indicator): Indicator {
  const { adjusted } = indicator;
  return adjusted.state === 'ok' && !isNothing(adjusted.value) ? { ...indicator, target: adjusted } : indicator;
}

/** What a row is put together from: its own parts, else the sources of a roll-up; and why that cannot be done. */
function partsOf(
  indicator: Indicator,
  path: readonly string[],
  target: Value,
  context: RatingContext,
): { readonly found: readonly Contribution[]; readonly facts: readonly Fact[] } | undefined {
  if (indicator.parts) return { found: partContributions(indicator, indicator.parts, target, context), facts: [] };
  if (!context.sources || indicator.notApplicable.state === 'ok') return undefined;
  const { found, lacking } = sourceContributions(indicator, path, context.sources, context);
  const span =
    indicator.name.state === 'ok' ? indicator.name.span : (indicator.node.entries[0]?.keySpan ?? indicator.node.span);
  if (lacking.length > 0) return { found, facts: [{ kind: 'source-row-missing', span, sources: lacking }] };
  if (!context.sources.some(source => source.problem)) return { found, facts: [] };
  // a source that cannot be read is told there; what another one lacks is a cause of its own
  const [first] = found.map(({ actual }) => actual);
  const isRelative = natureOf(indicator, first?.kind === 'quantity' ? first : undefined) === 'relative';
  return { found: [], facts: isRelative ? fundsFaults(found) : [] };
}

/** A written actual beside an aggregated one, or the rate of a survey, must be the same. */
function againstWritten(
  indicator: Indicator,
  target: Value,
  { aggregated, survey }: { readonly aggregated: Aggregated | undefined; readonly survey: Surveyed | undefined },
  context: RatingContext,
): readonly Fact[] {
  if (indicator.actual.state !== 'ok') return [];
  const { span } = indicator.actual;
  const written = readActual(indicator.actual, indicator, target, context);
  if (survey) return againstSurvey(indicator, written, survey);
  if (!aggregated || aggregated.value.kind === 'empty' || sameActual(written, aggregated)) return [];
  const origins = aggregated.aggregation.parts.flatMap(({ origin }) => origin ?? []);
  return [{ kind: 'actual-mismatch', span, written: written.source, aggregated: aggregated.value.source, origins }];
}

/** The weight a row is scored with; one that is no number above 0 leaves the row unknown. */
function weightOf({ weight }: Indicator): Decimal | undefined {
  const value = valueOf(weight)?.value;
  return value?.isPositive() && !value.isZero() ? value : undefined;
}

function rate(input: Omit<RowInput, 'weight'> & { readonly weight: Decimal | undefined }): Rated {
  const { indicator, weight, target } = input;
  if (indicator.direction.state === 'bad') return nothing('direction', indicator.direction.span);
  const { standard } = input;
  if (standard && weight) {
    const { completion, late } =
      target.kind === 'empty' ? nothing('target', indicator.target.span) : byDirection({ ...input, weight });
    return { ...rateByStandard({ ...input, weight }, standard), completion, late };
  }
  if (target.kind === 'empty') return nothing('target', indicator.target.span);
  const long = (['target', 'actual'] as const).find(side => isOverlong(input[side]));
  if (long) return nothing(long, indicator[long].span);
  if (weight) return byDirection({ ...input, weight });
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

function rateQualitative(input: RowInput): Rated {
  const { indicator, weight, target, actual, parts } = input;
  if (parts) {
    const { score, facts } = aggregateJudged(parts, weight);
    return { score: score ?? unknown('part', indicator.node.span), facts };
  }
  if (actual.kind === 'empty' && indicator.attainment.state === 'absent') {
    const facts: Fact[] =
      indicator.actual.state === 'bad'
        ? []
        : [{ kind: 'actual-missing', span: indicator.actual.span, part: undefined }];
    return indicator.score.state === 'absent'
      ? { ...nothing('actual', indicator.actual.span), facts }
      : { ...judged(input, false), facts };
  }
  const odd =
    target.kind === 'text' &&
    (actual.kind === 'quantity' || actual.kind === 'range') &&
    indicator.direction.state !== 'ok';
  const facts: Fact[] = odd
    ? [
        {
          kind: 'type-mismatch',
          span: indicator.actual.span,
          direction: 'qualitative',
          side: 'actual',
          found: actual,
          scored: true,
        },
      ]
    : [];
  const rated = judged(input, false);
  const attainment = valueOf(attainmentOf(indicator.attainment, input.context.profile));
  const completion = attainment?.kind === 'percent' ? whole(attainment.percent.share) : undefined;
  return { score: rated.score, completion, facts: [...facts, ...rated.facts] };
}

function rateDeadline(input: RowInput): Rated {
  const { indicator, weight, target, actual } = input;
  const problem = needs(input, 'date');
  if (problem) return problem;
  const due = (target as DateValue).date;
  const done = (actual as DateValue).date;
  if (compareDates(done, due) <= 0) return { ...settled(scoreDecided('deadline', weight, true, 'on-time')), late: 0 };
  const rated = judged(input, true);
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

function rateYesNo(input: RowInput): Rated {
  const problem = needs(input, 'yes-no');
  if (problem) return problem;
  const same =
    input.target.kind === 'yes-no' && input.actual.kind === 'yes-no' && input.target.value === input.actual.value;
  const rated = settled(scoreDecided('yes-no', input.weight, same, same ? 'same' : 'different'));
  return { ...rated, completion: whole(same ? one : zero) };
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

function judged({ indicator, weight, context }: RowInput, late: boolean): Rated {
  const { score } = indicator;
  const attainment = attainmentOf(indicator.attainment, context.profile);
  if (attainment.state === 'bad') return nothing('attainment', attainment.span);
  const judgement = judge(valueOf(score)?.value, valueOf(attainment), weight, context.profile, late);
  const span = scoreSpan(indicator);
  switch (judgement.kind) {
    case 'score':
      return { score: judgement.score, facts: [] };
    case 'unjudged':
      return {
        score: unknown('unjudged', span),
        facts: score.state === 'bad' ? [] : [{ kind: 'score-unjudged', span, weight, band: judgement.band }],
      };
    case 'outside':
      return {
        score: unknown('outside-band', span),
        facts: [{ kind: 'score-outside-band', span, claimed: judgement.claimed, weight, band: judgement.band }],
      };
    case 'out-of-range':
      return nothing('outside-band', span);
  }
}

/** Where a finding about a judged score stands: at the score, else at the attainment, else at the name. */
function scoreSpan({ score, attainment, name, node }: Indicator): Span {
  const present = [score, attainment, name].find((field: Field<unknown>) => field.state !== 'absent');
  return present?.span ?? node.entries[0]?.keySpan ?? node.span;
}

function conflictOf({ direction }: Indicator, { conflict, direction: stated }: FoundDirection): readonly Fact[] {
  return conflict ? [{ kind: 'direction-conflict', span: direction.span, stated, written: conflict }] : [];
}

const settled = ({ how }: ReturnType<typeof scoreDecided>): Rated => ({ score: how, facts: [] });
