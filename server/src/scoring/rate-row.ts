import type { Direction, Indicator } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import type { Decimal } from '../number/decimal.js';
import type { Value } from '../quantity/value.js';
import { isNothing } from '../quantity/read-value.js';
import { type Aggregated, aggregate, natureOf } from './aggregate.js';
import { sameActual } from './same-actual.js';
import type { RatingContext } from './context.js';
import { type Contribution, fundsFaults, partContributions, sourceContributions } from './contribution.js';
import { findDirection, type FoundDirection } from './direction.js';
import { doubtOf } from './doubt.js';
import type { Fact } from './fact.js';
import { isWeighted, rate, type Unweighted } from './rate-by-direction.js';
import type { RatedReview } from './rated-review.js';
import { asFound, rateReview } from './review.js';
import { nothing, type Rated, unknown } from './rated.js';
import { statusOf } from './status.js';
import { againstSurvey, type Surveyed, rateSurvey } from './survey.js';
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
  beside: Beside = {},
): RatedRow {
  const read = readRow(written, path, context, beside);
  const { indicator, weight, standard, parts } = read;
  if (indicator.notApplicable.state === 'ok') {
    const none = nothing('weight', indicator.notApplicable.span);
    return ratedRow(read, none, 'not-applicable', none);
  }
  const claimed = valueOf(indicator.score);
  const input = inputOf(read, context);
  const rated = parts?.facts.length ? { ...nothing('source', indicator.node.span), facts: parts.facts } : rate(input);
  const facts = [
    ...conflictOf(indicator, read.found),
    ...(parts?.facts.length ? [] : (read.aggregated?.facts ?? [])),
    ...rated.facts,
    ...againstWritten(read, context),
  ];
  const status = statusOf(rated.score, claimed, limitsOf(standard?.standard, weight), context.profile);
  const name = path.at(-1) ?? '';
  const doubt =
    isWeighted(input) && !standard
      ? doubtOf({ input, name, from: read.found.from, claimed, status, facts }, rate)
      : undefined;
  const score = context.scored ? rated.score : unknown('unscored', indicator.node.span);
  const reviewed = reviewedAs(read, context, beside.inherited, { weight, claimed, score });
  const shown = context.scored ? status : 'unknown';
  return ratedRow(read, rated, shown, { score, facts, claimed, doubt, reviewed });
}

/** What a row says, as far as it can be told before it is scored. */
interface ReadRow {
  readonly written: Indicator;
  /** With a target adjusted during the year in the place of the first one. */
  readonly indicator: Indicator;
  readonly path: readonly string[];
  readonly weight: Decimal | undefined;
  readonly target: Value;
  readonly actual: Value;
  readonly standard: RatedRow['standard'];
  readonly found: FoundDirection;
  readonly parts: Parts | undefined;
  readonly aggregated: Aggregated | undefined;
  readonly survey: Surveyed | undefined;
}

interface Parts {
  readonly found: readonly Contribution[];
  readonly facts: readonly Fact[];
}

function readRow(
  written: Indicator,
  path: readonly string[],
  context: RatingContext,
  { direction, inherited }: Beside,
): ReadRow {
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
  return { written, indicator, path, weight, target, actual, standard, found, parts, aggregated, survey };
}

function inputOf(read: ReadRow, context: RatingContext): Unweighted {
  const { indicator, weight, target, actual, aggregated, survey, parts, found, standard } = read;
  return {
    indicator,
    weight: context.scored ? weight : undefined,
    target,
    actual,
    aggregated,
    exact: (aggregated ?? survey)?.exact,
    parts: parts?.found,
    direction: found.direction,
    standard,
    context,
  };
}

function ratedRow(
  { written, indicator, path, weight, target, actual, standard, found, parts, aggregated, survey }: ReadRow,
  { completion, late }: Rated,
  status: Status,
  { score, facts, claimed, doubt, reviewed }: Pick<RatedRow, 'score' | 'facts'> & Partial<RatedRow>,
): RatedRow {
  return {
    kind: 'row',
    indicator,
    path,
    weight,
    target,
    approved: indicator === written ? undefined : written.target,
    actual,
    exactActual: (aggregated ?? survey)?.exact,
    aggregated: aggregated?.aggregation ?? (parts && { by: 'qualitative-mean', parts: parts.found }),
    direction: found.direction,
    directionFrom: found.from,
    standard,
    score,
    claimed,
    status,
    completion,
    late,
    doubt,
    reviewed,
    facts,
  };
}

/** What a reviewer found, by the same rules: nothing else of the row counts in its place. */
function reviewedAs(
  { written, path }: ReadRow,
  context: RatingContext,
  inherited: Beside['inherited'],
  standing: Pick<RatedRow, 'weight' | 'claimed' | 'score'>,
): RatedReview | undefined {
  const { review } = written;
  if (!review) return undefined;
  const found = asFound(written, review);
  const around = found?.actual === written.actual ? context : { ...context, sources: undefined };
  const again = found && rateRow(found, path, around, { inherited });
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
): Parts | undefined {
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
function againstWritten({ indicator, target, aggregated, survey }: ReadRow, context: RatingContext): readonly Fact[] {
  if (indicator.actual.state !== 'ok' || (!aggregated && !survey)) return [];
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

function conflictOf({ direction }: Indicator, { conflict, direction: stated }: FoundDirection): readonly Fact[] {
  return conflict ? [{ kind: 'direction-conflict', span: direction.span, stated, written: conflict }] : [];
}
