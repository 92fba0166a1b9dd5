import type { Part } from '../model/evaluation.js';
import { valueOf } from '../model/field.js';
import { type Decimal, zero } from '../number/decimal.js';
import { fundsOf } from './aggregate.js';
import type { RatingContext } from './context.js';
import type { Fact } from './fact.js';
import { judge } from './judge.js';
import type { Score } from './score.js';

/** 备注 3: the mean of the parts' shares (score ÷ the weight it was judged against), weighted by funds, times the weight. */
export function aggregateJudged(parts: readonly Part[], weight: Decimal, context: RatingContext): { readonly score: Score | undefined; readonly facts: readonly Fact[] } {
  const facts: Fact[] = [];
  const known: { name: string; funds: Decimal; share: Decimal }[] = [];
  let points = zero;
  let funds = zero;
  for (const [index, part] of parts.entries()) {
    const name = valueOf(part.name) ?? String(index + 1);
    const score = judgedPart(part, name, weight, context, facts);
    const own = fundsOf(part, context);
    if (own === undefined && facts.length === 0) facts.push({ kind: 'funds-missing', span: spanOf(part), part: name });
    if (score === undefined || own === undefined) continue;
    known.push({ name, funds: own, share: score.div(weight) });
    points = points.plus(own.times(score));
    funds = funds.plus(own);
  }
  if (facts.length > 0 || funds.isZero()) return { score: undefined, facts };
  return { score: { value: points.div(funds), how: { kind: 'mean-share', clause: 'qualitative-mean', weight, parts: known } }, facts };
}

function judgedPart(part: Part, name: string, weight: Decimal, { profile }: RatingContext, facts: Fact[]): Decimal | undefined {
  const claimed = valueOf(part.score)?.value;
  const judged = judge(claimed, valueOf(part.attainment), weight, profile, false);
  const span = part.score.state === 'ok' ? part.score.span : spanOf(part);
  switch (judged.kind) {
    case 'score': return judged.score.value;
    case 'unjudged': facts.push({ kind: 'score-unjudged', span, weight, band: judged.band }); return undefined;
    case 'outside': facts.push({ kind: 'score-outside-band', span, claimed: judged.claimed, weight, band: judged.band }); return undefined;
    case 'out-of-range': facts.push({ kind: 'part-score-range', span, part: name, claimed: claimed ?? zero, weight }); return undefined;
  }
}

const spanOf = (part: Part): Fact['span'] => (part.name.state === 'ok' ? part.name.span : part.node.span);
