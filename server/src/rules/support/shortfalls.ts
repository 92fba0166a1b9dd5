import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { kept } from '../../incremental/kept.js';
import type { Indicator } from '../../language/evaluation.js';
import { hundred, type Decimal, order } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import type { RatedBudget, RatedRow } from '../../scoring/scorecard.js';
import { roundScore } from '../../scoring/claim.js';
import { missesTarget } from '../../scoring/completion.js';
import { isUnscored } from '../../scoring/sum.js';
import type { Span } from '../../text/span.js';
import { isDoubtful } from './assumed.js';
import { rowsThat } from './rows.js';

/** A row, or the budget, that got less than its weight as scores are shown; in a form without points, one that missed its target. */
export interface Shortfall<R extends RatedRow | RatedBudget> {
  readonly rated: R;
  readonly points: { readonly score: Decimal; readonly weight: Decimal } | undefined;
}

/**
 * Of the rows whose target was missed those that pass a test. Where only a doubtful direction or unit makes a row short, that doubt is what is reported. A person's 9 of 10 inside the band of 达成预期指标 misses nothing: only the lower bands do.
 */
export function shortRowsThat(
  test: (indicator: Indicator) => boolean,
): (document: DocumentAnalysis) => readonly Shortfall<RatedRow>[] {
  const short = rowsThat(
    (row, profile) =>
      profile.explain.shortfall &&
      shortfallOf(row, profile) !== undefined &&
      !isDoubtful(row, profile) &&
      test(row.indicator),
  );
  return document => short(document).flatMap(row => shortfallOf(row, document.profile) ?? []);
}

/** The budget, where so little of it was spent that a reason is due, and it cost points as they are shown. */
export function shortBudget({ scorecard, profile }: DocumentAnalysis): Shortfall<RatedBudget> | undefined {
  const { budget } = scorecard;
  const { shortfall: wanted, execution } = profile.explain;
  if (!wanted || !execution || !budget?.rate?.times(hundred).lessThan(execution) || budget.spent?.isNegative())
    return undefined;
  return shortfall(budget, profile);
}

/** Where a finding about a row's computed score stands: at its score, else its actual, else its name. */
export function scorePlace({ score, actual, name, node }: Indicator): Span {
  const present = [score, actual, name].find(field => field.state === 'ok');
  return present?.span ?? node.entries[0]?.keySpan ?? node.span;
}

function shortfall<R extends RatedRow | RatedBudget>(
  rated: R,
  profile: Profile,
  isBanded = false,
): Shortfall<R> | undefined {
  const {
    score: { value },
    weight,
    status,
  } = rated;
  if (!value || !weight || status === 'not-applicable') return undefined;
  const enough = isBanded ? weight.times(profile.bands.met).div(hundred) : weight;
  return order(roundScore(value, profile), enough) < 0 ? { rated, points: { score: value, weight } } : undefined;
}

/** Two rules ask it of every row, and again of those that are told. */
function shortfallOf(row: RatedRow, profile: Profile): Shortfall<RatedRow> | undefined {
  const known = shortfalls.of(row);
  if (known?.profile === profile) return known.is;
  const is = findShortfall(row, profile);
  shortfalls.keep(row, { profile, is });
  return is;
}

const shortfalls = kept<RatedRow, { readonly profile: Profile; readonly is: Shortfall<RatedRow> | undefined }>();

function findShortfall(row: RatedRow, profile: Profile): Shortfall<RatedRow> | undefined {
  if (isUnscored(row)) return missesTarget(row) ? { rated: row, points: undefined } : undefined;
  return shortfall(row, profile, hasBands(row));
}

const hasBands = ({ score: { how } }: RatedRow): boolean =>
  how.kind === 'judged' || how.kind === 'percentage' || how.kind === 'mean-share';
