import { type Decimal, zero } from '../number/decimal.js';
import { type Contribution, fundsFaults } from './contribution.js';
import type { Fact } from './fact.js';
import type { Score } from './score.js';

/** 备注 3: the mean of the parts' shares (score ÷ the weight it was judged against), weighted by funds, times the weight. */
export function aggregateJudged(
  parts: readonly Contribution[],
  weight: Decimal,
): { readonly score: Score | undefined; readonly facts: readonly Fact[] } {
  const facts: Fact[] = [];
  const known: { name: string; funds: Decimal; share: Decimal }[] = [];
  let points = zero;
  let funds = zero;
  for (const part of parts) {
    const score = judgedPart(part, weight, facts);
    if (!score || !part.funds) continue;
    known.push({ name: part.name, funds: part.funds, share: score.div(weight) });
    points = points.plus(part.funds.times(score));
    funds = funds.plus(part.funds);
  }
  facts.push(...fundsFaults(parts));
  if (facts.length > 0 || known.length === 0 || known.length < parts.length) return { score: undefined, facts };
  return {
    score: { value: points.div(funds), how: { kind: 'mean-share', clause: 'qualitative-mean', weight, parts: known } },
    facts,
  };
}

function judgedPart(
  { name: part, judgedSpan: span, judged, origin }: Contribution,
  weight: Decimal,
  facts: Fact[],
): Decimal | undefined {
  const judgement = judged(weight);
  switch (judgement?.kind) {
    case undefined:
      return undefined;
    case 'score':
      return judgement.score.value;
    case 'unjudged':
      facts.push(
        origin
          ? { kind: 'actual-missing', span, part, origin }
          : { kind: 'score-unjudged', span, weight, band: judgement.band },
      );
      return undefined;
    case 'outside':
      facts.push({ kind: 'score-outside-band', span, claimed: judgement.claimed, weight, band: judgement.band });
      return undefined;
    case 'out-of-range':
      facts.push({ kind: 'part-score-range', span, part, claimed: judgement.claimed, weight });
      return undefined;
  }
}
