import type { Decimal } from '../number/decimal.js';
import type { CalendarDate, Value, WrittenUnit } from '../quantity/value.js';
import type { Direction } from '../language/evaluation.js';
import type { Span } from '../text/span.js';
import type { Origin } from './resolved-source.js';
import type { Band } from './score.js';
import type { MissingFact } from './standards/facts.js';

/** What scoring met on the way that a person should hear of. Each kind belongs to one rule, which words it. */
export type Fact =
  | {
      readonly kind: 'actual-missing';
      readonly span: Span;
      readonly part: string | undefined;
      readonly origin?: Origin | undefined;
    }
  | {
      readonly kind: 'actual-is-comparison';
      readonly span: Span;
      readonly actual: Value;
      readonly part: string | undefined;
    }
  /** `scored`: a text target with a number as the actual is still judged. */
  | {
      readonly kind: 'type-mismatch';
      readonly span: Span;
      readonly direction: Direction;
      readonly side: 'target' | 'actual';
      readonly found: Value;
      readonly scored: boolean;
      readonly origin?: Origin | undefined;
    }
  | {
      readonly kind: 'unreadable-range';
      readonly span: Span;
      readonly source: string;
      readonly low: Decimal;
      readonly high: Decimal;
    }
  | { readonly kind: 'zero-target'; readonly span: Span; readonly direction: Direction }
  | {
      readonly kind: 'negative-value';
      readonly span: Span;
      readonly side: 'target' | 'actual';
      readonly value: Decimal;
      readonly outcome: 'unscored' | 'none' | 'full' | 'in-proportion';
    }
  | {
      readonly kind: 'direction-conflict';
      readonly span: Span;
      readonly stated: Direction;
      readonly written: Direction;
    }
  | {
      readonly kind: 'deadline-missed';
      readonly span: Span;
      readonly target: CalendarDate;
      readonly actual: CalendarDate;
      readonly days: number;
      readonly band: Band | undefined;
    }
  /** `scored`: two count words are told apart, but compared all the same. */
  | {
      readonly kind: 'unit-mismatch';
      readonly span: Span;
      readonly between: 'target-actual' | 'key-target' | 'key-actual' | 'parts';
      readonly first: WrittenUnit;
      readonly second: WrittenUnit;
      readonly scored: boolean;
      readonly part?: string;
      readonly origin?: Origin | undefined;
    }
  | { readonly kind: 'unit-converted'; readonly span: Span; readonly from: string; readonly to: string }
  | {
      readonly kind: 'unit-missing';
      readonly span: Span;
      readonly side: 'target' | 'actual' | 'both';
      readonly assumed: WrittenUnit | undefined;
    }
  | { readonly kind: 'label-differs'; readonly span: Span; readonly target: string; readonly actual: string }
  | {
      readonly kind: 'score-outside-band';
      readonly span: Span;
      readonly claimed: Decimal;
      readonly weight: Decimal;
      readonly band: Band;
    }
  | { readonly kind: 'score-unjudged'; readonly span: Span; readonly weight: Decimal; readonly band: Band | undefined }
  /** A part's score below 0 or above the weight it is judged against. */
  | {
      readonly kind: 'part-score-range';
      readonly span: Span;
      readonly part: string;
      readonly claimed: Decimal;
      readonly weight: Decimal;
    }
  /** `total`: the funds of all, where each has some but they cannot weigh: 0 in all, or one below 0. */
  | {
      readonly kind: 'funds-missing';
      readonly span: Span;
      readonly part: string;
      readonly origin: Origin | undefined;
      readonly total: Decimal | undefined;
    }
  /** A row that these sources do not have; each origin is where its rows begin. */
  | { readonly kind: 'source-row-missing'; readonly span: Span; readonly sources: readonly Origin[] }
  | {
      readonly kind: 'actual-mismatch';
      readonly span: Span;
      readonly written: string;
      readonly aggregated: string;
      readonly origins: readonly Origin[];
    }
  /** A written actual that is not the rate of the row's survey. */
  | { readonly kind: 'survey-differs'; readonly span: Span; readonly written: string; readonly surveyed: string }
  /** What a standard needs and the row does not say. */
  | { readonly kind: 'standard-facts'; readonly span: Span; readonly missing: readonly MissingFact[] }
  | { readonly kind: 'budget-zero'; readonly span: Span; readonly planned: Decimal }
  | { readonly kind: 'budget-overspent'; readonly span: Span; readonly planned: Decimal; readonly spent: Decimal }
  | { readonly kind: 'unreadable-amount'; readonly span: Span; readonly source: string; readonly key: string };

/** The facts of one kind. */
export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;
