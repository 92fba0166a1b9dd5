import type { Indicator } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import type { Span } from '../text/span.js';
import { aggregateJudged } from './aggregate-judged.js';
import { attainmentOf } from './attainment.js';
import type { Fact } from './fact.js';
import { judge } from './judge.js';
import { nothing, type Rated, type RowInput, unknown } from './rated.js';
import { saysTheSame } from './values.js';

/** A row that people judge: by its attainment, within the points of that. */
export function rateQualitative(input: RowInput): Rated {
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
      : { ...rateJudged(input, false), facts };
  }
  const odd =
    target.kind === 'text' &&
    (actual.kind === 'quantity' || actual.kind === 'range') &&
    !(actual.kind === 'quantity' && saysTheSame(target, actual)) &&
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
  const rated = rateJudged(input, false);
  const attainment = valueOf(attainmentOf(indicator.attainment, input.context.profile));
  const completion = attainment?.kind === 'percent' ? attainment.percent.share : undefined;
  return { score: rated.score, completion, facts: [...facts, ...rated.facts] };
}

/** What a person's judgement comes to; `late` where a deadline was missed. */
export function rateJudged({ indicator, weight, context }: RowInput, late: boolean): Rated {
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
