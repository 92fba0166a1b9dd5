import type { Direction, Indicator } from '../language/evaluation.js';
import type { Decimal } from '../number/decimal.js';
import type { Fraction } from '../number/fraction.js';
import type { Value } from '../quantity/value.js';
import type { Span } from '../text/span.js';
import type { Aggregated } from './aggregate.js';
import type { RatingContext } from './context.js';
import type { Contribution } from './contribution.js';
import type { Fact } from './fact.js';
import type { Score, UnknownReason } from './score.js';
import type { RowStandard } from './standards/of-row.js';

/** What one kind of row comes to. */
export interface Rated {
  readonly score: Score;
  /** How much of the target was reached; `undefined` for bands and dates, and where it is unknown. */
  readonly completion?: Decimal | undefined;
  /** How many days behind the date, 0 on time; of dates alone. */
  readonly late?: number | undefined;
  readonly facts: readonly Fact[];
}

/** All that a row's score is worked out from. */
export interface RowInput {
  readonly indicator: Indicator;
  readonly weight: Decimal;
  readonly target: Value;
  readonly actual: Value;
  /** Where the actual comes from parts. */
  readonly aggregated: Aggregated | undefined;
  /** The actual's number, where `actual` holds only its rounded form: of an aggregate, of a survey. */
  readonly exact: Fraction | undefined;
  readonly parts: readonly Contribution[] | undefined;
  readonly direction: Direction;
  /** What the row says itself on how it is scored. */
  readonly standard: RowStandard | undefined;
  readonly context: RatingContext;
}

/** An actual that is not there; that of parts has said so part by part. */
export function missingActual(indicator: Indicator, aggregated: Aggregated | undefined): Rated {
  const { span, state } = indicator.actual;
  if (aggregated) return nothing('part', indicator.node.span);
  return {
    score: unknown('actual', span),
    facts: state === 'bad' ? [] : [{ kind: 'actual-missing', span, part: undefined }],
  };
}

/** A score that cannot be worked out, why, and where to look. */
export const unknown = (because: UnknownReason, span: Span): Score => ({
  value: undefined,
  how: { kind: 'unknown', because, span },
});

/** The same, with nothing else to tell of the row. */
export const nothing = (because: UnknownReason, span: Span): Rated => ({ score: unknown(because, span), facts: [] });
