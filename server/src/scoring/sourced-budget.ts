import type { Budget, Evaluation } from '../language/evaluation.js';
import { nothingOf } from '../language/nothing.js';
import { budget } from '../language/tables/budget.js';
import { type Decimal, sum } from '../number/decimal.js';
import { inCurrency } from '../quantity/money.js';
import { encloses } from '../text/span.js';
import type { MapNode } from '../yaml/tree.js';
import type { RatingContext } from './context.js';
import { originOf, type ResolvedSource } from './resolved-source.js';
import type { Fact } from './fact.js';

/** What the sources of a roll-up planned and spent together, in its currency. */
export interface SourcedBudget {
  /** As the roll-up writes it, without amounts; else what stands for it. */
  readonly budget: Budget;
  readonly planned: Decimal | undefined;
  readonly spent: Decimal | undefined;
  /** The sources that do not say. */
  readonly facts: readonly Fact[];
}

/** The sum of the sources’ budgets, where a roll-up writes no amounts of its own. */
export function sourcedBudget(evaluation: Evaluation, context: RatingContext): SourcedBudget | undefined {
  const { root } = evaluation;
  const { sources } = context;
  if (!sources || root?.kind !== 'map' || hasAmounts(evaluation.budget)) return undefined;
  const facts = sources.flatMap(source =>
    source.digests
      .filter(({ planned, spent }) => !planned || !spent)
      .map((digest): Fact => ({
        kind: 'funds-missing',
        span: source.span,
        part: digest.file,
        origin: originOf(digest, digest),
        total: undefined,
      })),
  );
  const whole = facts.length === 0 && sources.every(source => !source.problem);
  return {
    budget: evaluation.budget ?? unwritten(root, sources[0]),
    planned: whole ? total(sources, 'planned', context) : undefined,
    spent: whole ? total(sources, 'spent', context) : undefined,
    facts,
  };
}

const hasAmounts = (budget: Budget | undefined): boolean =>
  budget !== undefined && [budget.planned, budget.spent].some(({ state }) => state !== 'absent');

function total(
  sources: readonly ResolvedSource[],
  side: 'planned' | 'spent',
  { currency, profile }: RatingContext,
): Decimal {
  return sum(
    sources.flatMap(({ digests }) =>
      digests.flatMap(digest =>
        digest[side] ? inCurrency(digest[side], digest.currency, currency, profile.units) : [],
      ),
    ),
  );
}

function unwritten(node: MapNode, first: ResolvedSource | undefined): Budget {
  const holder = first && node.entries.find(({ span }) => encloses(span, first.span));
  const keySpan = holder?.keySpan ?? node.span;
  return nothingOf(budget, keySpan, { node, keySpan });
}
